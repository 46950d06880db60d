import type { NamedAlert } from './rule-file.ts';

const start = '<!-- alerts: generated -->';
const end = '<!-- /alerts -->';

/** The page with the table of alerts between its two marks written anew. */
export function alertTable(page: string, areas: ReadonlyMap<string, readonly NamedAlert[]>): string {
  const before = page.indexOf(start);
  const after = page.indexOf(end);
  if (before < 0 || after < before) throw new Error(`The page has no ${start} and ${end}.`);
  const tables = [...areas].map(
    ([area, alerts]) =>
      `### ${area}\n\n| alert | severity | scope | after | says |\n| --- | --- | --- | --- | --- |\n${alerts.map(row).join('\n')}\n`,
  );
  return `${page.slice(0, before + start.length)}\n\n${tables.join('\n')}\n${page.slice(after)}`;
}

const row = ({ name, severity, scope, for: after = 'at once', summary }: NamedAlert): string =>
  `| [${name}](runbooks/${name}.md) | ${severity} | ${scope} | ${after} | ${plain(summary)} |`;

/** `{{ $labels.site }}` reads better as SITE. */
const plain = (template: string): string =>
  template.replaceAll(/\{\{ \$labels\.(\w+) \}\}/gu, (_, label: string) => label.toUpperCase());
