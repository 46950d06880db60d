import { readdirSync, readFileSync } from 'node:fs';
import { repository } from '../../e2e/support/build.ts';

const folder = `${repository}alert-rules/rules`;

/** Those of the names that no recording rule of the project writes. */
export function unrecorded(names: Iterable<string>): readonly string[] {
  const rules = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  return [...new Set(names)].filter((name) => !rules.some((text) => text.includes(`record: ${name}\n`)));
}
