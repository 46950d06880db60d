import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { collectors } from '../../../src/collectors/index.generated.ts';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import type { SnmpAuth } from '../../../src/config/settings.ts';
import { planSnmp } from '../../../src/probe/snmp-plan.ts';
import type { SnmpReadRequest, SnmpReadResult } from '../../../src/transport/snmp/read.ts';
import { SnmpSession } from '../../../src/transport/snmp/session.ts';
import { community } from './accounts.ts';
import { integer, octets, pdu, type Request, type Varbind } from './ber.ts';
import { answersFrom, ObjectStore, startAgent } from './scripted-agent.ts';

const mikrotik = '1.3.6.1.4.1.14988.1.1';
/** GET of one of these runs a script, and a GETNEXT that ends there does too. */
const scripts = `${mikrotik}.18`;
const isScript = (oid: string): boolean => `${oid}.`.startsWith(`${scripts}.`);

const stats = `${mikrotik}.14.1.1`;
const poe = `${mikrotik}.15.1.1`;
const lte = `${mikrotik}.16.1.1`;
const partitions = `${mikrotik}.17.1.1`;

const column = (root: string, indexes: readonly number[], value: (index: number) => Buffer): Varbind[] =>
  indexes.map((index): Varbind => [`${root}.${index}`, value(index)]);

interface Board {
  readonly interfaces: readonly number[];
  /** Rows of each table before the scripts, by its entry. */
  readonly rows: Readonly<Record<string, readonly number[]>>;
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** What an agent has (MIKROTIK-MIB): every interface has every column of the statistics. */
const columnsOfAgent: Readonly<Record<string, readonly number[]>> = {
  [stats]: [2, ...range(11, 21), ...range(31, 45), ...range(61, 90)],
  [poe]: range(2, 6),
  [lte]: range(2, 6),
  [partitions]: range(2, 6),
};

/** What is asked for, the last column of the statistics among it. */
const columnsOf: Readonly<Record<string, readonly number[]>> = {
  [stats]: [2, 11, 90],
  [poe]: [2, 3, 4],
  [lte]: [2, 3, 4],
  [partitions]: [2, 3],
};

const storeOf = ({ interfaces, rows }: Board): ObjectStore =>
  new ObjectStore([
    ['1.3.6.1.2.1.1.2.0', octets('')],
    ...range(1, 19).flatMap((number) =>
      column(`1.3.6.1.2.1.31.1.1.1.${number}`, interfaces, (index) => octets(`ether${index}`)),
    ),
    ...Object.entries(rows).flatMap(([entry, indexes]) =>
      (columnsOfAgent[entry] ?? []).flatMap((number) =>
        column(`${entry}.${number}`, indexes, (index) => integer(100 * number + index)),
      ),
    ),
    ...column(`${scripts}.1.1.2`, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], () => octets('a script ran')),
    ['1.3.6.1.4.1.14988.1.1.19.1.1.2.1', octets('sfp1')],
  ]);

const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

/** An agent that notes each script it runs, whichever request finds it. */
async function reading(board: () => Board, auth: SnmpAuth = community('private'), delayMs = 0) {
  const run: string[] = [];
  const stores = new Map<Board, ObjectStore>();
  const answer = (request: Request): Buffer => {
    const now = board();
    const store = stores.get(now) ?? storeOf(now);
    stores.set(now, store);
    for (const asked of request.oids) {
      let at: string | undefined = asked;
      if (request.pduTag === pdu.get) {
        if (isScript(asked)) run.push(asked);
        continue;
      }
      const steps = request.pduTag === pdu.bulk ? request.maxRepetitions : 1;
      for (let step = 0; step < steps && at !== undefined; step++) {
        at = store.next(at)?.[0];
        if (at !== undefined && isScript(at)) run.push(at);
      }
    }
    return answersFrom(store)(request);
  };
  const agent = await startAgent(async (request) => {
    if (delayMs > 0) await setTimeout(delayMs);
    return answer(request);
  });
  const session = await SnmpSession.open({ address: '127.0.0.1', port: agent.port }, auth);
  open.push(session, agent);
  const read = (request: SnmpReadRequest): Promise<SnmpReadResult> =>
    session.read(request, { deadline: Deadline.start(20_000) });
  return { run, read };
}

const request: SnmpReadRequest = {
  scalars: ['1.3.6.1.2.1.1.2.0'],
  tables: Object.entries(columnsOf).map(([entry, columns]) => ({ name: entry, entry, columns })),
};
const rowsIn = ({ tables }: SnmpReadResult): number[][] =>
  tables.map(({ rows }) => [...rows.keys()].map(Number));

const one = [1];
const few = [1, 2, 3];
const many = range(1, 70);
/** The last table before the scripts differs by board. */
const boards: readonly (readonly [string, Board])[] = [
  ['one interface', { interfaces: one, rows: { [stats]: one } }],
  ['statistics alone', { interfaces: few, rows: { [stats]: few } }],
  ['statistics of many interfaces', { interfaces: many, rows: { [stats]: many } }],
  ['a session with a high number', { interfaces: [1, 0xf00001], rows: { [stats]: [1, 0xf00001] } }],
  ['PoE ports', { interfaces: few, rows: { [stats]: few, [poe]: [2] } }],
  ['a modem', { interfaces: few, rows: { [stats]: few, [lte]: [3] } }],
  ['partitions', { interfaces: few, rows: { [stats]: few, [partitions]: [0, 1] } }],
];

describe.each(boards)('a device with %s', (_name, board) => {
  const expected = Object.keys(columnsOf).map((entry) => [...(board.rows[entry] ?? [])]);

  it.each(['1', '2c'] as const)('is read whole over v%s, and runs no script', async (version) => {
    const { run, read } = await reading(() => board, community('private', { version }));
    for (const _pass of ['first', 'second']) {
      const result = await read(request);
      expect(rowsIn(result)).toEqual(expected);
      expect(result.tables.every(({ complete }) => complete)).toBe(true);
      expect(result.tables[0]?.rows.get('1')).toEqual(
        expected[0]?.length === 0 ? undefined : [201, 1101, 9001],
      );
    }
    expect(run).toEqual([]);
  });

  it('runs no script when every collector reads it', async () => {
    const { run, read } = await reading(() => board);
    const all = planSnmp(collectors).request;
    await read(all);
    await read(all);
    expect(run).toEqual([]);
  });
});

it('a row that is new is read at once, and one that went is not', async () => {
  let board: Board = { interfaces: few, rows: { [stats]: few, [poe]: [2] } };
  const { run, read } = await reading(() => board);
  await read(request);
  board = { interfaces: [1, 3, 40], rows: { [stats]: [1, 3, 40], [poe]: [3], [lte]: [40] } };
  expect(rowsIn(await read(request))).toEqual([[1, 3, 40], [3], [40], []]);
  expect(run).toEqual([]);
});

it('takes three round trips at most: the interfaces, and whether they have rows that were not there', async () => {
  const ports = range(1, 28);
  const board: Board = { interfaces: ports, rows: { [stats]: ports, [poe]: few, [lte]: [2] } };
  // far enough that all requests of a round trip are on their way before the first answer
  const { read } = await reading(() => board, community('private'), 60);
  await read(request);
  const { statistics } = await read(request);
  expect(statistics.roundTrips).toBeLessThanOrEqual(3);
});
