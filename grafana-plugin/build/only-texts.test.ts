import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { pluginFolder } from './webpack-config.ts';

const drawn = String.raw`(?:children|label|title|subTitle|placeholder|description|tooltip|alt|text|"aria-label")`;
/** Text that a component is given, once JSX has become calls: `children: "Add a site"`, or the first of several children. */
const shownText = new RegExp(String.raw`\b${drawn}: (?:\[\s*)?"(?<text>(?:[^"\\]|\\.)*)"`, 'gu');
/** Examples and names that are the same in every language. */
const notTranslated = new Set(['http://mikrofleet:9436', 'Mikrofleet', 'AND', 'OR']);

/** A list of links may name the keys of their texts. */
const keyOfText = /^[a-z]+[A-Z][a-zA-Z]*$/u;

/** What a file shows that does not come from src/texts. */
function foreignTexts(source: string): readonly string[] {
  const { code } = transformSync(source, { loader: 'tsx', jsx: 'automatic' });
  return [...code.matchAll(shownText)]
    .map(({ groups }) => groups!['text']!)
    .filter((text) => /\p{L}{2}/u.test(text) && !keyOfText.test(text) && !notTranslated.has(text));
}

it.each([
  ['<p>Nothing here</p>', ['Nothing here']],
  ['<Button aria-label="Add" tooltip="Add a site" />', ['Add a site']],
  ['<p>Since {time}</p>', ['Since ']],
  ['<Field label={text("name")}>{row.name}</Field>', []],
  ['<span>{"–"}</span>', []],
])('recognizes texts in %s', (source, found) => {
  expect(foreignTexts(`export const one = ${source};`)).toEqual(expect.arrayContaining(found));
  expect(foreignTexts(`export const one = ${source};`).length > 0).toBe(found.length > 0);
});

it('every text that a component shows comes from src/texts', () => {
  const folder = join(pluginFolder, 'src');
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter(
    (file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    foreignTexts(readFileSync(join(folder, file), 'utf8')).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});
