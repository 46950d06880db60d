import type { ErrorRows } from '../../src/errors/error-rows.ts';
import { errorAreas } from './error-areas.ts';
import { areaOf } from './error-table.ts';

/** docs/errors.md, from the error table. */
export function errorsPage(table: ErrorRows): string {
  const lines = [
    '# Errors',
    '',
    'Written by scripts/generate.ts from the files `errors.ts` of the folders in `src`.',
    '',
  ];
  for (const [area, { text }] of Object.entries(errorAreas)) {
    lines.push(
      `## ${area}`,
      '',
      text,
      '',
      '| code | status | what happened | what to do |',
      '| --- | --- | --- | --- |',
    );
    for (const [code, { summary, remedy, status }] of Object.entries(table)) {
      if (areaOf(code) === area) {
        lines.push(`| \`${code}\` | ${status ?? ''} | ${cell(summary)} | ${cell(remedy)} |`);
      }
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
