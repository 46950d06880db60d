import { expect, it } from 'vitest';
import { parseLine } from './parse-line.ts';

const command = (line: string) => {
  const parsed = parseLine(line);
  if ('mistake' in parsed) throw new Error(parsed.mistake);
  const { path, args, queries, proplist } = parsed.command;
  return { path, args, queries, proplist };
};
const mistake = (line: string) => {
  const parsed = parseLine(line);
  return 'mistake' in parsed ? parsed.mistake : undefined;
};

it('takes paths with slashes and with spaces', () => {
  expect(command('/ip/address/print').path).toBe('/ip/address/print');
  expect(command('/ip address print').path).toBe('/ip/address/print');
});

it('takes arguments, with quotes where they have spaces', () => {
  expect(command('/interface/set numbers=ether1 comment="to \\"tower 2\\""').args).toEqual({
    numbers: 'ether1',
    comment: 'to "tower 2"',
  });
  expect(command('/interface/set numbers=ether1 comment=""').args).toEqual({
    numbers: 'ether1',
    comment: '',
  });
});

it('takes conditions and the properties to return', () => {
  expect(command('/interface/print proplist=name,type where type=ether mtu>1500')).toEqual({
    path: '/interface/print',
    args: undefined,
    queries: ['type=ether', '>mtu=1500'],
    proplist: ['name', 'type'],
  });
});

it('says what is wrong', () => {
  expect(mistake('ip address print')).toBe('A command begins with a slash: /ip/address/print');
  expect(mistake('/ip/address/print comment="a')).toBe('A quotation mark is not closed.');
  expect(mistake('/interface/set name=a b')).toBe(
    'After the first argument everything is name=value; this is not: b',
  );
  expect(mistake('/interface/print where')).toBe('After where comes name=value.');
});

it('asks for what the history does not keep', () => {
  expect(mistake('/ppp/secret/set .id=*5 password=******')).toBe(
    'The history keeps no secrets: type password instead of the asterisks.',
  );
  const comment = `${'x'.repeat(200)}…`;
  expect(mistake(`/ip/address/set .id=*1 comment=${comment}`)).toBe(
    'The history keeps the first 200 signs of a value: type the whole of comment.',
  );
  expect(command('/ip/address/set .id=*1 comment=uplink…').args).toEqual({ '.id': '*1', comment: 'uplink…' });
});
