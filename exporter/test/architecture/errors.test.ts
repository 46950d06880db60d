import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, test } from 'vitest';
import { assembleErrors, errorTableModule } from '../../scripts/generate/error-table.ts';
import { errorTable } from '../../src/errors/codes.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts'));
const rows = files.filter((file) => file.endsWith('/errors.ts'));
const textOf = (file: string): string => readFileSync(`${source}${file}`, 'utf8');

test('there are files with codes in many folders', () => expect(rows.length).toBeGreaterThan(15));

describe.each(rows)('%s', (file) => {
  it('is data: it imports the type of its rows and nothing else', () => {
    const imports = textOf(file).match(/^import.*$/gm) ?? [];
    expect(imports).toHaveLength(1);
    expect(imports[0]).toMatch(/^import type \{ ErrorRows \} from '\.[./]*(?:errors)?\/error-rows\.ts';$/);
  });

  it('has rows that are all in the table', async () => {
    const { default: own } = (await import(`${source}${file}`)) as { default: typeof errorTable };
    expect(errorTable).toMatchObject(own);
  });
});

test('files with codes are read by the generator only', () => {
  const readers = files.filter((file) => /from '[^']*\/errors\.ts'/.test(textOf(file)));
  expect(readers).toEqual([]);
});

test('the table imports nothing, so that everything may import it', () => {
  expect(textOf('errors/table.generated.ts')).not.toMatch(/^import\b/m);
});

const row = { summary: 'It failed.', remedy: 'Try again.' };
const assembleOne = (code: `${string}.${string}`) => assembleErrors(new Map([['http', { [code]: row }]]));

describe('the generator', () => {
  it('refuses a code that two folders declare', () => {
    const folders = new Map([
      ['http', { 'request.odd': row }],
      ['devices', { 'request.odd': row }],
    ]);
    expect(() => assembleErrors(folders)).toThrow('The code request.odd is in both http and devices.');
  });

  it('refuses a code in a folder of another area, and one of no area', () => {
    for (const code of ['device.odd', 'nothing.odd'] as const) {
      expect(() => assembleOne(code)).toThrow(`The code ${code} does not belong to http`);
    }
    expect(() => assembleOne('request.Odd')).toThrow('request.Odd of http does not have the form');
  });

  it('writes what was declared, whatever is in the text', () => {
    const odd = { status: 400, retryAfterSeconds: 2, summary: `It's \\ "odd".`, remedy: '`${x}` \\ $&' };
    const text = errorTableModule({ 'request.odd': odd, 'request.plain': row });
    const [, literal = ''] = /export const table = (.*) as const;/s.exec(text) ?? [];
    const table: unknown = JSON.parse(JSON.stringify(runInNewContext(`(${literal})`)));
    expect(table).toEqual({ 'request.odd': odd, 'request.plain': row });
  });
});
