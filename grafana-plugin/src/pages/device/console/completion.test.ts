import { expect, it } from 'vitest';
import { completed, completing, type Entry, matches } from './completion.ts';

const entry = (name: string, kind: Entry['kind']): Entry => ({
  name,
  kind,
  path: `/ip/${name}`,
  class: null,
  permission: null,
  permitted: true,
  reason: null,
});

it.each([
  ['/', { path: '/', begun: '', before: '/' }],
  ['/ip/add', { path: '/ip', begun: 'add', before: '/ip/' }],
  ['/ip address pr', { path: '/ip/address', begun: 'pr', before: '/ip address ' }],
  ['/ip/address/add address=10.0.0.1/2', undefined],
  [
    '/ip/address/add address=10.0.0.1/24 ',
    { path: '/ip/address/add', begun: '', before: '/ip/address/add address=10.0.0.1/24 ' },
  ],
  ['/ip/address/add inter', { path: '/ip/address/add', begun: 'inter', before: '/ip/address/add ' }],
  ['/ip/address/add interface=eth', undefined],
  ['/ip/address/print where dyn', undefined],
  ['ip', undefined],
  // What is in quotation marks is a value, however many words it has.
  ['/user/add password="my secret', undefined],
  ['/user/add password="my big secret wo', undefined],
  ['/user/add password="a \\" b c ', undefined],
  ['/user/add "my big secret', undefined],
  [
    '/user/add password="my big secret" gr',
    { path: '/user/add', begun: 'gr', before: '/user/add password="my big secret" ' },
  ],
])('of %s', (line, expected) => {
  expect(completing(line)).toEqual(expected);
});

it('offers what begins alike, ignoring letter case', () => {
  const children = [entry('address', 'menu'), entry('arp', 'menu'), entry('cloud', 'menu')];
  expect(matches(children, 'A').map(({ name }) => name)).toEqual(['address', 'arp']);
});

it('goes on after a menu, a command and an argument', () => {
  const at = completing('/ip/a')!;
  expect(completed(at, entry('address', 'menu'))).toBe('/ip/address/');
  expect(completed(completing('/ip/address/p')!, entry('print', 'command'))).toBe('/ip/address/print ');
  expect(completed(completing('/ip/address/add i')!, entry('interface', 'argument'))).toBe(
    '/ip/address/add interface=',
  );
});

it('takes no part of a value into the path, which stands in addresses and logs', () => {
  const line =
    '/user/add name=x password="correct horse battery staple" comment="it is \\"mine\\" now" group=full ';
  for (let length = 1; length <= line.length; length += 1)
    expect(completing(line.slice(0, length))?.path ?? '/').toMatch(/^\/(?:user(?:\/add)?)?$/u);
});
