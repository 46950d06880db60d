import { expect, test } from 'vitest';
import { endFile, whenFileEnds } from './when-file-ends.ts';

test('what was opened last ends first, each once, and a failure does not keep the others', async () => {
  const ended: string[] = [];
  whenFileEnds(() => ended.push('database'));
  whenFileEnds(() => {
    throw new Error('does not close');
  });
  whenFileEnds(async () => {
    await Promise.resolve();
    ended.push('server');
  });
  await expect(endFile()).rejects.toThrow('could not be closed');
  expect(ended).toEqual(['server', 'database']);
  await endFile();
  expect(ended).toEqual(['server', 'database']);
});
