import { expect, test } from 'vitest';
import { afterScanLine, fromNeighbour, isChoosable, mergedCandidates, nothingFound } from './candidate.ts';

const neighbour = { addresses: ['10.1.1.12'], interfaces: ['ether2'], is_mikrotik: true };

const status = (changes: object) => fromNeighbour({ ...neighbour, address: '10.1.1.12', ...changes }).status;

test('a neighbour may be new, known, of another make, or without an address', () => {
  expect(status({})).toBe('new');
  expect(status({ registered_id: 'dev_1', matched_by: 'address' })).toBe('known');
  expect(status({ registered_id: 'dev_1', matched_by: 'identity' })).toBe('known-by-name');
  expect(status({ is_mikrotik: false })).toBe('other');
  expect(status({ address: undefined })).toBe('no-address');
  // By its name alone it cannot be reached.
  expect(status({ address: undefined, registered_id: 'dev_1', matched_by: 'identity' })).toBe('no-address');
});

test('two devices may have one identity, so such a one can be chosen', () => {
  expect(isChoosable(fromNeighbour({ ...neighbour, address: '10.1.1.12', matched_by: 'identity' }))).toBe(
    true,
  );
  expect(isChoosable(fromNeighbour({ ...neighbour, address: '10.1.1.12', matched_by: 'address' }))).toBe(
    false,
  );
});

const lines = [
  { event: 'start', network: '10.1.1.0/24', total: 254 },
  {
    event: 'found',
    address: '10.1.1.12',
    open_ports: [{ port: 8728, speaks: 'routeros' }],
    snmp: { credential: 'public', description: 'RouterOS RB750Gr3', identity: 'tower1-sw1' },
    is_mikrotik: true,
  },
  { event: 'progress', total: 254, done: 32, found: 1 },
];

test('reads a scan while it comes', () => {
  const scan = lines.reduce(afterScanLine, nothingFound);
  expect(scan).toEqual({
    found: [
      {
        address: '10.1.1.12',
        name: 'tower1-sw1',
        board: 'RouterOS RB750Gr3',
        seen: '8728, SNMP',
        status: 'new',
        registeredId: undefined,
      },
    ],
    done: 32,
    total: 254,
    isOver: false,
  });
  const end = { event: 'end', total: 254, done: 254, found: 1, cancelled: false, duration_ms: 8120 };
  expect(afterScanLine(scan, end)).toMatchObject({ done: 254, isOver: true });
});

const seen = (address: string, on: string, known: 'new' | 'known' | 'known-by-name' = 'new') => ({
  address,
  name: 'ap2',
  board: '',
  seen: on,
  status: known,
});

test('what several devices see is one candidate, with all who see it', () => {
  const merged = mergedCandidates([
    { seenBy: 'gw', candidates: [seen('10.1.1.12', 'ether1'), seen('10.1.1.13', 'ether2')] },
    { seenBy: 'sw', candidates: [seen('10.1.1.12', 'sfp1', 'known')] },
  ]);
  expect(merged.map((each) => [each.address, each.seen, each.status])).toEqual([
    ['10.1.1.12', 'gw: ether1; sw: sfp1', 'known'],
    ['10.1.1.13', 'gw: ether2', 'new'],
  ]);
});

test('two devices that the factory gave the same address are two candidates', () => {
  const merged = mergedCandidates([
    { seenBy: 'gw1', candidates: [{ ...seen('192.168.88.1', 'ether1'), name: 'MikroTik roof' }] },
    {
      seenBy: 'gw2',
      candidates: [{ ...seen('192.168.88.1', 'ether1', 'known-by-name'), name: 'tower1-ap1' }],
    },
  ]);
  expect(merged.map((each) => [each.name, each.seen, each.status])).toEqual([
    ['MikroTik roof', 'gw1: ether1', 'new'],
    ['tower1-ap1', 'gw2: ether1', 'known-by-name'],
  ]);
});
