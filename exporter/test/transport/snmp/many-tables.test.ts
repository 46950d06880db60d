import { afterEach, describe, expect, it } from 'vitest';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import type { SnmpReadRequest, SnmpReadResult } from '../../../src/transport/snmp/read.ts';
import { SnmpSession } from '../../../src/transport/snmp/session.ts';
import { community } from './accounts.ts';
import { integer, pdu, type Request, response, type Varbind } from './ber.ts';
import { type Agent, answersFrom, type Behaviour, ObjectStore, startAgent } from './scripted-agent.ts';

const upTime = '1.3.6.1.2.1.1.3.0';
const scalars: readonly Varbind[] = [[upTime, integer(4711, 67)]];
/** Behind all tables: an agent has something there. */
const last: Varbind = ['1.3.6.1.9.1.0', integer(1)];
const columns = [1, 2];

const entryOf = (table: number): string => `1.3.6.1.4.1.99999.${table}.1`;

const rowsOf = (entry: string, rows: number): Varbind[] =>
  columns.flatMap((column) =>
    Array.from(
      { length: rows },
      (_, row): Varbind => [`${entry}.${column}.${row + 1}`, integer(column * 100 + row)],
    ),
  );

/** A device with so many rows in each table. */
const deviceWith = (rows: readonly number[]): ObjectStore =>
  new ObjectStore([...scalars, last, ...rows.flatMap((count, table) => rowsOf(entryOf(table + 1), count))]);

const requestOf = (tables: number): SnmpReadRequest => ({
  scalars: [upTime],
  tables: Array.from({ length: tables }, (_, i) => ({
    name: `table${i + 1}`,
    entry: entryOf(i + 1),
    columns,
  })),
});

const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function sessionWith(behaviour: Behaviour): Promise<{ agent: Agent; session: SnmpSession }> {
  const agent = await startAgent(behaviour);
  open.push(agent);
  const auth = community('public', { timeoutMs: 500, retries: 1 });
  const session = await SnmpSession.open({ address: '127.0.0.1', port: agent.port }, auth);
  open.unshift(session);
  return { agent, session };
}

const deadline = (): { deadline: Deadline } => ({ deadline: Deadline.start(20_000) });
const sizes = ({ tables }: SnmpReadResult): number[] => tables.map(({ rows }) => rows.size);
const isBulk = ({ pduTag }: Request): boolean => pduTag === pdu.bulk;

describe('tables that a device does not have', () => {
  const rows = [...Array.from({ length: 20 }, () => 0), 3];

  it('cost one request together, and nothing is missed when one of them has rows', async () => {
    let store = deviceWith(rows);
    const { agent, session } = await sessionWith((request) => answersFrom(store)(request));
    const cold = await session.read(requestOf(rows.length), deadline());
    expect(sizes(cold)).toEqual(rows);
    expect(cold.tables.every(({ complete }) => complete)).toBe(true);
    agent.requests.length = 0;
    const warm = await session.read(requestOf(rows.length), deadline());
    expect(sizes(warm)).toEqual(rows);
    // the scalar, the twenty that are absent, the one that is there
    expect(agent.requests).toHaveLength(3);
    expect(warm.statistics.roundTrips).toBe(1);
    const changed = rows.with(4, 2);
    store = deviceWith(changed);
    const later = await session.read(requestOf(rows.length), deadline());
    expect(sizes(later)).toEqual(changed);
    expect(later.statistics.roundTrips).toBe(2);
  });

  it('show rows of a column that is not the first', async () => {
    const tables = 12;
    let store = deviceWith([]);
    const { session } = await sessionWith((request) => answersFrom(store)(request));
    expect(sizes(await session.read(requestOf(tables), deadline()))).toEqual(Array(tables).fill(0));
    store = new ObjectStore([...scalars, last, [`${entryOf(7)}.2.1`, integer(5)]]);
    const { tables: found } = await session.read(requestOf(tables), deadline());
    expect(found[6]?.rows.get('1')).toEqual([undefined, 5]);
  });

  it('are read one by one when the agent refuses to be asked for all', async () => {
    const answer = answersFrom(deviceWith(rows));
    const { session } = await sessionWith((request) =>
      isBulk(request) && request.oids.length > 5
        ? response(request, [], { status: 5, index: 1 })
        : answer(request),
    );
    const result = await session.read(requestOf(rows.length), deadline());
    expect(sizes(result)).toEqual(rows);
    expect(result.tables.every(({ complete }) => complete)).toBe(true);
  });
});

const values = (count: number) =>
  new Map(Array.from({ length: count }, (_, row) => [String(row + 1), [100 + row, 200 + row]]));

describe('short tables', () => {
  const rows = [1, 2, 3, 1, 2, 40];
  const firstRow = (request: Request) => {
    const store = deviceWith(rows);
    return request.oids.map((oid) => store.next(oid) ?? last);
  };
  const read = (session: SnmpSession) => session.read(requestOf(rows.length), deadline());

  it('share a request once their size is known', async () => {
    const { agent, session } = await sessionWith(answersFrom(deviceWith(rows)));
    await read(session);
    agent.requests.length = 0;
    const { tables } = await read(session);
    expect(tables.map((table) => table.rows)).toEqual(rows.map(values));
    const joint = agent.requests.filter((request) => isBulk(request) && request.oids.length > columns.length);
    expect(joint).toHaveLength(1);
    expect(agent.requests.length).toBeLessThanOrEqual(5);
  });

  it('that grew meanwhile are read to their end', async () => {
    let store = deviceWith(rows);
    const { session } = await sessionWith((request) => answersFrom(store)(request));
    await read(session);
    const grown = [9, 2, 30, 1, 0, 40];
    store = deviceWith(grown);
    const { tables } = await read(session);
    expect(tables.map((table) => table.rows)).toEqual(grown.map(values));
    expect(tables.every(({ complete }) => complete)).toBe(true);
  });

  it.each([
    ['an error for the whole request', (request: Request) => response(request, [], { status: 5, index: 1 })],
    ['silence', () => undefined],
    ['half of the answer', (request: Request) => response(request, firstRow(request).slice(0, 5))],
  ])('are read one by one after %s', async (_what, answerJoint) => {
    const answer = answersFrom(deviceWith(rows));
    let isJointBad = false;
    const { session } = await sessionWith((request) =>
      isJointBad && isBulk(request) && request.oids.length > columns.length
        ? answerJoint(request)
        : answer(request),
    );
    await read(session);
    isJointBad = true;
    const { tables } = await read(session);
    expect(tables.map((table) => table.rows)).toEqual(rows.map(values));
    expect(tables.every(({ complete }) => complete)).toBe(true);
  });

  it('do not suffer from one in which the agent goes backwards', async () => {
    let isLost = false;
    const answer = answersFrom(deviceWith(rows));
    const { session } = await sessionWith((request) => {
      if (!isLost || !isBulk(request)) return answer(request);
      const before = `${entryOf(2)}.`;
      if (!request.oids.some((oid) => `${oid}.`.startsWith(before))) return answer(request);
      const store = deviceWith(rows);
      let names = [...request.oids];
      const varbinds: Varbind[] = [];
      for (let repetition = 0; repetition < request.maxRepetitions; repetition++) {
        const row = names.map(
          (oid): Varbind => (`${oid}.`.startsWith(before) ? [upTime, integer(1)] : (store.next(oid) ?? last)),
        );
        varbinds.push(...row);
        names = row.map(([oid]) => oid);
      }
      return response(request, varbinds);
    });
    await read(session);
    isLost = true;
    const { tables } = await read(session);
    expect(tables.map(({ error }) => error?.code)).toEqual([
      undefined,
      'collector.walk-not-advancing',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(tables[0]?.rows).toEqual(values(1));
  });
});

it('the table before the scripts is never asked for more than one row beyond its end', async () => {
  // mtxrPartitionTable; the next object runs a script if the community may write
  const partitions = '1.3.6.1.4.1.14988.1.1.17.1.1';
  const scripts = '1.3.6.1.4.1.14988.1.1.18.1.1.2.';
  const store = new ObjectStore([
    ...scalars,
    ...rowsOf(entryOf(1), 3),
    ...rowsOf(partitions, 1),
    ...Array.from({ length: 9 }, (_, script): Varbind => [`${scripts}${script + 1}`, integer(0)]),
  ]);
  let scriptsRun = 0;
  const { agent, session } = await sessionWith(answersFrom(store));
  const request: SnmpReadRequest = {
    scalars: [upTime],
    tables: [
      { name: 'long', entry: entryOf(1), columns },
      { name: 'partitions', entry: partitions, columns: [2] },
    ],
  };
  await session.read(request, deadline());
  agent.requests.length = 0;
  const { tables } = await session.read(request, deadline());
  expect(tables.map(({ rows }) => rows.size)).toEqual([3, 1]);
  for (const asked of agent.requests.filter(isBulk)) {
    const ofPartitions = asked.oids.filter((oid) => oid.startsWith(partitions)).length;
    if (ofPartitions > 0) scriptsRun += asked.maxRepetitions - 1;
  }
  expect(scriptsRun).toBeLessThanOrEqual(1);
});
