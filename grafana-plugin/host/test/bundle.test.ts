import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundlePage } from '../bundle/bundle.ts';

let into: string;
beforeAll(async () => {
  into = await mkdtemp(join(tmpdir(), 'bundle-'));
});
afterAll(() => rm(into, { recursive: true }));

test('servers that start at the same moment share one bundle, later ones do not make another, old ones go', async () => {
  const old = join(into, 'of-yesterday');
  await mkdir(old);
  await utimes(old, 1, 1);
  await mkdir(join(into, 'of-today'));
  let made = 0;
  const onBundle = (): void => {
    made += 1;
  };
  const make = () => bundlePage({ into, onBundle });
  const [folder, other] = await Promise.all([make(), make()]);
  expect([other, dirname(folder), made]).toEqual([folder, into, 2]);
  // Nothing half finished.
  expect(
    readdirSync(into)
      .map((name) => join(into, name))
      .sort(),
  ).toEqual([folder, join(into, 'of-today')].sort());
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['page.js', 'page.css']));
  const { mtimeMs } = await stat(join(folder, 'page.js'));
  expect(await make()).toBe(folder);
  expect([made, (await stat(join(folder, 'page.js'))).mtimeMs]).toEqual([2, mtimeMs]);
});
