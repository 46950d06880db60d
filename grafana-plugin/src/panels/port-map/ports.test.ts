import { describe, expect, it } from 'vitest';
import { table } from '../../../test/panels/frames.ts';
import { labelReader } from '../shared/rows/labels.ts';
import { rowsByMeasure } from '../shared/rows/measures.ts';
import { rowsOfFrames } from '../shared/rows/rows-of-frames.ts';
import { portMeasures } from './port-measures.ts';
import { fitPorts, portBlocks } from './port-places.ts';
import { portsOf } from './ports.ts';

const on = (name: string, more = {}) => ({ site: 'hub', device: 'sw1', interface: name, ...more });

const counter = (direction: string) => ({ __name__: `mikrotik_interface_${direction}_errors_total` });

const devices = (...frames: Parameters<typeof rowsOfFrames>[0]) =>
  portsOf(rowsByMeasure(portMeasures, rowsOfFrames(frames)), labelReader());

const switchOf = (count: number) =>
  devices(
    table(
      'A',
      Array.from({ length: count }, (_, index) => [on(`ether${index + 1}`), 1] as const),
    ),
  )[0]!.ports;

describe('portsOf', () => {
  it('puts together what the queries say of a port', () => {
    const [device] = devices(
      table('A', [
        [on('ether2'), 1],
        [on('ether1'), 0],
        [on('bridge'), 1],
      ]),
      table('B', [
        [on('ether1'), 0],
        [on('ether2'), 1],
      ]),
      table('C', [[on('ether2', { __name__: 'mikrotik_interface_rate_bytes_per_second' }), 12.5e6]]),
      table('D', [[on('ether2'), 1e9]]),
      table('E', [
        [on('ether2'), 7.3],
        [on('ether1'), 0],
      ]),
      table('F', [[on('ether2'), 11.98]]),
    );
    expect(device!.name).toBe('sw1');
    expect(device!.ports).toMatchObject([
      { name: 'ether1', state: 'disabled', speed: undefined, isSlow: false, power: undefined, errors: 0 },
      { name: 'ether2', state: 'up', speed: 100e6, isSlow: true, power: 7.3, errors: 12 },
    ]);
  });

  it('counts errors of both directions, of one query or of two counters', () => {
    const link = table('A', [
      [on('ether1'), 1],
      [on('ether2'), 1],
    ]);
    const [device] = devices(
      link,
      table('errors of both', [
        [on('ether1', counter('receive')), 0],
        [on('ether1', counter('transmit')), 4],
        [on('ether2', counter('receive')), 2],
        [on('ether2', counter('transmit')), NaN],
      ]),
    );
    expect(device!.ports.map(({ errors }) => errors)).toEqual([4, 2]);
  });

  it('tells no link from disabled, and both from unknown', () => {
    const [device] = devices(
      table('A', [
        [on('ether1'), 0],
        [on('ether2'), NaN],
      ]),
    );
    expect(device!.ports.map(({ state }) => state)).toEqual(['noLink', 'unknown']);
  });

  it('places a renamed port by its default name', () => {
    const [device] = devices(
      table('A', [
        [on('to-tower2'), 1],
        [on('ether1'), 1],
      ]),
      table('I', [[on('to-tower2', { default_name: 'ether3', comment: 'backhaul' }), 1]]),
    );
    expect(device!.ports.map(({ name, place, comment }) => [name, place.number, comment])).toEqual([
      ['ether1', 1, ''],
      ['to-tower2', 3, 'backhaul'],
    ]);
  });
});

/** Ports of a front as RouterOS names them: ether1-5 are five. */
const front = (...ranges: readonly string[]) => {
  const names = ranges.flatMap((range) => {
    const [, family = '', first = '', last = first] = /^(.*?)(\d+)(?:\.\.(\d+))?$/u.exec(range) ?? [];
    return Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, index) => family + (Number(first) + index),
    );
  });
  return portBlocks(
    devices(
      table(
        'A',
        names.map((name) => [on(name), 1] as const),
      ),
    )[0]!.ports,
    'auto',
  ).map(({ columns }) => columns.map((column) => column.map(({ name }) => name).join(' ')));
};

const numbers = (count: number, lines: 'auto' | 'one' | 'two' = 'auto') =>
  portBlocks(switchOf(count), lines).map(({ columns }) =>
    columns.map((column) => column.map(({ place }) => place.number)),
  );

describe('portBlocks', () => {
  it('has the ports of a router on one line', () => {
    expect(numbers(5)).toEqual([[[1], [2], [3], [4], [5]]]);
  });

  it('has the ports of a switch on two lines, odd numbers on top, in blocks', () => {
    expect(numbers(24)).toEqual([
      [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
        [9, 10],
        [11, 12],
      ],
      [
        [13, 14],
        [15, 16],
        [17, 18],
        [19, 20],
        [21, 22],
        [23, 24],
      ],
    ]);
  });

  it('has a hEX S on one line, copper before the cage', () => {
    expect(front('ether1..5', 'sfp1')).toEqual([
      ['ether1', 'ether2', 'ether3', 'ether4', 'ether5'],
      ['sfp1'],
    ]);
  });

  it('has a CCR2004-1G-12S+2XS on one line', () => {
    expect(front('ether1', 'sfp-sfpplus1..12', 'sfp28-1..2')).toEqual([
      ['ether1'],
      ['sfp-sfpplus1', 'sfp-sfpplus2', 'sfp-sfpplus3', 'sfp-sfpplus4', 'sfp-sfpplus5', 'sfp-sfpplus6'],
      ['sfp-sfpplus7', 'sfp-sfpplus8', 'sfp-sfpplus9', 'sfp-sfpplus10', 'sfp-sfpplus11', 'sfp-sfpplus12'],
      ['sfp28-1', 'sfp28-2'],
    ]);
  });

  it('has the 48 ports of a CRS354 in four blocks of two lines, its cages beside them, the lanes of one together', () => {
    const blocks = front('ether1..49', 'sfp-sfpplus1..4', 'qsfpplus1-1..4', 'qsfpplus2-1..4');
    expect(blocks.map(({ length }) => length)).toEqual([6, 6, 6, 6, 1, 2, 4]);
    expect(blocks[0]![0]).toBe('ether1 ether2');
    expect(blocks[3]![5]).toBe('ether47 ether48');
    expect(blocks.slice(4)).toEqual([
      ['ether49'],
      ['sfp-sfpplus1 sfp-sfpplus2', 'sfp-sfpplus3 sfp-sfpplus4'],
      [
        'qsfpplus1-1 qsfpplus1-2',
        'qsfpplus1-3 qsfpplus1-4',
        'qsfpplus2-1 qsfpplus2-2',
        'qsfpplus2-3 qsfpplus2-4',
      ],
    ]);
  });

  it('has the 16 cages of a CRS317 on two lines', () => {
    expect(front('ether1', 'sfp-sfpplus1..16').map(({ length }) => length)).toEqual([1, 6, 2]);
  });

  it('keeps the odd numbers on top where a port is missing', () => {
    expect(front('ether1..2', 'ether4..24')[0]).toEqual([
      'ether1 ether2',
      'ether4',
      'ether5 ether6',
      'ether7 ether8',
      'ether9 ether10',
      'ether11 ether12',
    ]);
  });

  it('does what the option says', () => {
    expect(numbers(3, 'two')).toEqual([[[1, 2], [3]]]);
    expect(numbers(12, 'one')).toHaveLength(2);
  });
});

it('fits ports into a panel: large on a wall, never smaller than can be read', () => {
  const blocks = [portBlocks(switchOf(24), 'auto')];
  const space = { least: 12, legible: 14, largest: 44, withTraffic: false };
  expect(fitPorts(blocks, { ...space, width: 1900, height: 900 }).letter).toBeGreaterThanOrEqual(28);
  expect(fitPorts(blocks, { ...space, width: 300, height: 100 }).letter).toBe(12);
});
