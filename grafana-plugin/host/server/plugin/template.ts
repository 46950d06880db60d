import type { AppSettings } from './plugin-settings.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Fills in a route's address or header. A value that is not set reads `<no value>`, as in a Go template. */
export function fillTemplate(
  template: string,
  { jsonData, secureJsonData }: Pick<AppSettings, 'jsonData' | 'secureJsonData'>,
): string {
  return template.replaceAll(
    /\{\{\s*\.(JsonData|SecureJsonData)\.(\w+)\s*\}\}/gu,
    (_, kind: string, name: string) => {
      const value = kind === 'JsonData' ? jsonData[name] : secureJsonData[name];
      return value === undefined || value === null ? '<no value>' : text(value);
    },
  );
}
