import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { onlyWhere } from '../run/only-where.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

// Another project of the same field has the first name of this one.
const firstName = ['mikro', 'scope'].join('');

const git = (...words: string[]): string => {
  const { status, stdout, stderr } = spawnSync('git', words, { cwd: repository, encoding: 'utf8' });
  // git grep exits with 1 if it finds nothing
  if (status === null || status > 1) throw new Error(stderr);
  return stdout;
};

const onlyInCheckout = onlyWhere(existsSync(`${repository}.git`), 'this is no git checkout');

test('the first name of the product stands in no file, and in no name of one', onlyInCheckout, () => {
  expect(git('grep', '--ignore-case', '--line-number', firstName)).toBe('');
  const names = git('ls-files').split('\n');
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter((name) => name.toLowerCase().includes(firstName))).toEqual([]);
});
