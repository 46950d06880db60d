/** `{{device}}` is the label of what the link belongs to, as in legends of Prometheus; `${…}` stays for Grafana's variables. */
const placeholder = /\{\{\s*(?<label>\w+)\s*\}\}/gu;

/** The address for these labels; undefined where the template asks for one that is not there, other than the tenant. */
export function filledTemplate(
  template: string,
  labels: Readonly<Record<string, string>>,
): string | undefined {
  if (template.trim() === '') return undefined;
  let isComplete = true;
  const address = template.trim().replaceAll(placeholder, (_, label: string) => {
    const value = labels[label] ?? '';
    // An installation without tenants has no such label.
    if (value === '' && label !== 'tenant') isComplete = false;
    return encodeURIComponent(value);
  });
  return isComplete ? address : undefined;
}
