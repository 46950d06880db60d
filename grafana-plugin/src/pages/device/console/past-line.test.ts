import { expect, it } from 'vitest';
import { parseLine } from './parse-line.ts';
import { pastLine } from './past-line.ts';

it.each([
  'plain',
  '',
  'two words',
  'a "quoted" one',
  String.raw`C:\new\table`,
  ':foreach i in=[/interface find] do={\r\n\t:put "$i"\n}',
  'a\u{A0}b',
])('says the same again: %j', (value) => {
  const parsed = parseLine(pastLine({ path: '/system/script/add', args: { source: value, name: 'x' } }));
  expect('command' in parsed && parsed.command).toMatchObject({
    path: '/system/script/add',
    args: { source: value, name: 'x' },
  });
});
