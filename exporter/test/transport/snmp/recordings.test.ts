import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import type { SnmpReadRequest } from '../../../src/transport/snmp/read.ts';
import { SnmpSession } from '../../../src/transport/snmp/session.ts';
import { SnmpTableSizes } from '../../../src/transport/snmp/table-sizes.ts';
import { community } from './accounts.ts';
import type { Request } from './ber.ts';
import { type Agent, answersFrom, ObjectStore, startAgent } from './scripted-agent.ts';
import { encoded, expectedValue, type Recorded, readSnmprec, recordingPath } from './snmprec.ts';
import { readable, requestFor, valueAt } from './whole-walk.ts';
import { onlyWhere } from '../../run/only-where.ts';

const walks = [
  'routeros',
  'routeros_crs317',
  'routeros_ltap-mini',
  'routeros_rb433gl',
  'routeros_rb750gr3',
  'routeros_rb760igs',
  'routeros_rblhgr',
];

const onlyWith = (path: string | undefined) =>
  onlyWhere(path !== undefined, 'there is no ../shared/recordings with walks of real devices');

let agents: Agent[] = [];
afterEach(async () => {
  await Promise.all(agents.map((agent) => agent.close()));
  agents = [];
});

async function agentOf(walk: readonly Recorded[]): Promise<Agent> {
  const agent = await startAgent(answersFrom(new ObjectStore(encoded(walk))));
  agents.push(agent);
  return agent;
}

const own = ['router', 'switch', 'access-point', 'customer-radio'].map((name) => ({
  name,
  path: fileURLToPath(new URL(`../../recordings/${name}.snmprec`, import.meta.url)),
}));

describe.each([...own, ...walks.map((name) => ({ name, path: recordingPath(`${name}.snmprec`) }))])(
  '$name',
  ({ path }) => {
    it('gives every value of the recorded walk, cold and warm, over v2c', onlyWith(path), async () => {
      const walk = readable(path);
      const agent = await agentOf(walk);
      const request = requestFor(walk);
      const session = await SnmpSession.open({ address: '127.0.0.1', port: agent.port }, community('public'));
      for (const pass of ['cold', 'warm']) {
        const result = await session.read(request, { deadline: Deadline.start(20_000) });
        expect(result.scalarError, pass).toBeUndefined();
        expect(result.tables.filter(({ complete }) => !complete)).toEqual([]);
        for (const recorded of walk) {
          expect(valueAt(result, request, recorded.oid), `${pass} ${recorded.oid}`).toEqual(
            expectedValue(recorded),
          );
        }
      }
      session.close();
    });

    it('gives the same over v1, which has no GETBULK', onlyWith(path), async () => {
      const walk = readable(path).filter(({ type }) => type !== '70');
      const agent = await agentOf(walk);
      const request = requestFor(walk);
      const endpoint = { address: '127.0.0.1', port: agent.port };
      const session = await SnmpSession.open(endpoint, community('public', { version: '1' }));
      const result = await session.read(request, { deadline: Deadline.start(20_000) });
      for (const recorded of walk) {
        expect(valueAt(result, request, recorded.oid), recorded.oid).toEqual(expectedValue(recorded));
      }
      session.close();
    });
  },
);

/** What a set of collectors for a switch reads. */
const switchRequest: SnmpReadRequest = {
  scalars: [
    '1.3.6.1.2.1.1.1.0',
    '1.3.6.1.2.1.1.3.0',
    '1.3.6.1.2.1.1.5.0',
    '1.3.6.1.2.1.1.6.0',
    '1.3.6.1.4.1.14988.1.1.4.4.0',
    '1.3.6.1.4.1.14988.1.1.7.3.0',
    '1.3.6.1.4.1.14988.1.1.3.10.0',
    '1.3.6.1.4.1.14988.1.1.3.11.0',
  ],
  tables: [
    { name: 'interface', entry: '1.3.6.1.2.1.2.2.1', columns: [2, 3, 4, 7, 8, 13, 14, 19, 20] },
    { name: 'interface-x', entry: '1.3.6.1.2.1.31.1.1.1', columns: [1, 6, 7, 8, 9, 10, 11, 12, 13, 15, 18] },
    { name: 'optical', entry: '1.3.6.1.4.1.14988.1.1.19.1.1', columns: [2, 3, 4, 5, 6, 7, 8, 9, 10] },
    { name: 'health', entry: '1.3.6.1.4.1.14988.1.1.3.100.1', columns: [2, 3, 4] },
    { name: 'processor', entry: '1.3.6.1.2.1.25.3.3.1', columns: [2] },
    { name: 'storage', entry: '1.3.6.1.2.1.25.2.3.1', columns: [3, 4, 5, 6] },
  ],
};

/**
 * Answers only when no further request arrives, so that the number of batches equals the number of sequential round
 * trips.
 */
function inBatches(
  answer: (request: Request) => Buffer,
  batches: number[],
): (request: Request) => Promise<Buffer> {
  let waiting: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  return (request) =>
    new Promise((resolve) => {
      waiting.push(() => {
        resolve(answer(request));
      });
      clearTimeout(timer);
      timer = setTimeout(() => {
        batches.push(waiting.length);
        const ready = waiting;
        waiting = [];
        for (const release of ready) release();
      }, 100);
    });
}

const crs317 = recordingPath('routeros_crs317.snmprec');

describe('sequential round trips on the CRS317 walk', () => {
  it('needs few, and fewer once the sizes are known', onlyWith(crs317), async () => {
    const batches: number[] = [];
    const store = new ObjectStore(encoded(readSnmprec(crs317 ?? '')));
    let largestAnswer = 0;
    const answer = inBatches(answersFrom(store), batches);
    const agent = await startAgent(async (asked) => {
      const bytes = await answer(asked);
      largestAnswer = Math.max(largestAnswer, bytes.length);
      return bytes;
    });
    agents.push(agent);
    const sizes = new SnmpTableSizes();
    const measured: {
      batches: number;
      requests: number;
      roundTrips: number;
      widest: number;
      largest: number;
    }[] = [];
    for (let pass = 0; pass < 3; pass += 1) {
      batches.length = 0;
      agent.requests.length = 0;
      const session = await SnmpSession.open(
        { address: '127.0.0.1', port: agent.port },
        community('public'),
        { sizes, inFlight: 8 },
      );
      const { statistics, tables } = await session.read(switchRequest, { deadline: Deadline.start(20_000) });
      session.close();
      expect(tables.map(({ rows }) => rows.size)).toEqual([20, 20, 8, 7, 2, 2]);
      expect(agent.requests.length).toBe(statistics.requests);
      const bulks = agent.requests.filter(({ maxRepetitions }) => maxRepetitions > 0);
      measured.push({
        batches: batches.length,
        requests: agent.requests.length,
        roundTrips: statistics.roundTrips,
        widest: Math.max(...batches),
        largest: Math.max(...bulks.map(({ oids, maxRepetitions }) => oids.length * maxRepetitions)),
      });
    }
    expect(largestAnswer).toBeLessThanOrEqual(1400);
    const [cold, warm] = measured;
    expect(cold?.widest).toBe(8);
    expect(cold?.roundTrips).toBeLessThanOrEqual(4);
    expect(warm?.roundTrips).toBeLessThanOrEqual(3);
    expect(cold?.batches).toBe(cold?.roundTrips);
    expect(warm?.batches).toBe(warm?.roundTrips);
    expect(measured[2]).toEqual(warm);
  });
});
