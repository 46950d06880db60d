import { afterEach, describe, expect, it } from 'vitest';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import { SnmpSession } from '../../../src/transport/snmp/session.ts';
import { community } from './accounts.ts';
import { integer, type Varbind } from './ber.ts';
import { answersFrom, ObjectStore, startAgent } from './scripted-agent.ts';

const entry = '1.3.6.1.4.1.99999.1.1';
const columns = [1, 2, 3];
const request = { scalars: ['1.3.6.1.2.1.1.3.0'], tables: [{ name: 'long', entry, columns }] };

const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const deviceWith = (indexes: readonly number[]): ObjectStore =>
  new ObjectStore([
    ['1.3.6.1.2.1.1.3.0', integer(4711, 67)],
    ['1.3.6.1.9.1.0', integer(1)],
    ...indexes.flatMap((index) =>
      columns.map((column): Varbind => [`${entry}.${column}.${index}`, integer(column * 100_000 + index)]),
    ),
  ]);

const rowsOf = (indexes: readonly number[]) =>
  new Map(indexes.map((index) => [String(index), columns.map((column) => column * 100_000 + index)]));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => (i + 1) * 10);

async function sessionOn(storeOf: () => ObjectStore): Promise<SnmpSession> {
  const agent = await startAgent((asked) => answersFrom(storeOf())(asked));
  open.push(agent);
  const session = await SnmpSession.open({ address: '127.0.0.1', port: agent.port }, community('public'), {
    inFlight: 32,
  });
  open.unshift(session);
  return session;
}

const read = async (session: SnmpSession) => session.read(request, { deadline: Deadline.start(30_000) });

describe('a long table', () => {
  it('is read in parts side by side once its rows are known', async () => {
    const session = await sessionOn(() => deviceWith(upTo(600)));
    const cold = await read(session);
    const warm = await read(session);
    expect(warm.tables[0]?.rows).toEqual(rowsOf(upTo(600)));
    expect(cold.tables[0]?.rows).toEqual(rowsOf(upTo(600)));
    // 1,800 values of some 40 bytes: 55 answers, 32 of them at once
    expect(warm.statistics.roundTrips).toBeLessThanOrEqual(4);
    expect(cold.statistics.roundTrips).toBeGreaterThan(10);
  });

  it.each<[string, (rows: readonly number[]) => readonly number[]]>([
    ['rows came in between', (rows) => rows.flatMap((row) => [row, row + 3, row + 5])],
    ['every row is another', (rows) => rows.map((row) => row + 1)],
    ['every second row went', (rows) => rows.filter((_, i) => i % 2 === 1)],
    ['the rows at the marks went', (rows) => rows.filter((_, i) => (i + 1) % 8 !== 0)],
    ['only the first rows are left', (rows) => rows.slice(0, 3)],
    ['only the last rows are left', (rows) => rows.slice(-3)],
    ['rows came before and behind', (rows) => [1, 2, 3, ...rows, ...upTo(40).map((row) => 90_000 + row)]],
    ['it is empty', () => []],
  ])('has the rows of now: %s', async (_what, changed) => {
    let rows: readonly number[] = upTo(200);
    const session = await sessionOn(() => deviceWith(rows));
    await read(session);
    rows = changed(rows);
    const { tables } = await read(session);
    expect(tables[0]?.complete).toBe(true);
    expect([...(tables[0]?.rows ?? [])]).toEqual([...rowsOf(rows)]);
    // and what that read learned serves the next
    expect([...((await read(session)).tables[0]?.rows ?? [])]).toEqual([...rowsOf(rows)]);
  });

  it('with holes in its columns keeps every value', async () => {
    const rows = upTo(200);
    const store = new ObjectStore([
      ['1.3.6.1.2.1.1.3.0', integer(4711, 67)],
      ['1.3.6.1.9.1.0', integer(1)],
      ...rows.flatMap((index): Varbind[] =>
        columns
          .filter((column) => index % (column * 20) !== 0)
          .map((column) => [`${entry}.${column}.${index}`, integer(index)]),
      ),
    ]);
    const session = await sessionOn(() => store);
    const first = await read(session);
    const second = await read(session);
    expect(second.tables[0]?.rows).toEqual(first.tables[0]?.rows);
    expect(first.tables[0]?.rows.get('20')).toEqual([undefined, 20, 20]);
  });
});
