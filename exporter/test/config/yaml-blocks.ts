/** YAML blocks of a guide that are configuration files of the exporter, or whole sections of one. */
export function configBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map(([, text]) => text ?? '')
    .filter((text) => /^(auths|grafana|storage|modules|connections|keys|custom_collectors):/m.test(text));
}
