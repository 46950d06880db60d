import { withSection } from '../../scripts/marked-section.ts';
import type { NamedAlert } from './rule-file.ts';

/** The page with the table of alerts written anew. */
export function alertTable(page: string, areas: ReadonlyMap<string, readonly NamedAlert[]>): string {
  const tables = [...areas].map(
    ([area, alerts]) =>
      `### ${area}\n\n| alert | severity | scope | after | says |\n| --- | --- | --- | --- | --- |\n${alerts.map(row).join('\n')}\n`,
  );
  return withSection(page, 'alerts', tables.join('\n'));
}

const row = ({ name, severity, scope, for: after = 'at once', summary }: NamedAlert): string =>
  `| [${name}](runbooks/${name}.md) | ${severity} | ${scope} | ${after} | ${plain(summary)} |`;

/** `{{ $labels.site }}` reads better as SITE, and what follows in `{{ with }}` as if it were there. */
const plain = (template: string): string =>
  template
    .replaceAll(
      /\{\{ with \$labels\.(\w+) \}\}(.*?)\{\{ \. \}\}(.*?)\{\{ end \}\}/gu,
      '$2{{ $$labels.$1 }}$3',
    )
    .replaceAll(/\{\{ \$labels\.(\w+) \}\}/gu, (_, label: string) => label.toUpperCase())
    .replaceAll('{{ $value }}', 'N');
