import { withSection } from '../../scripts/marked-section.ts';
import type { NamedBoard } from '../read-boards.ts';
import { boardUid } from './links.ts';

/** The page with the table of boards written anew. */
export function boardTable(page: string, boards: readonly NamedBoard[]): string {
  const rows = boards.map(
    ({ name, board: { title, description } }) =>
      `| [${title}](boards/${name}.ts) | \`${boardUid(name)}\` | ${description} |`,
  );
  return withSection(page, 'boards', `| board | UID | shows |\n| --- | --- | --- |\n${rows.join('\n')}\n`);
}
