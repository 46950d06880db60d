import { createSocket } from 'node:dgram';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { countTimers, countListeners } from '../../concurrency/leaks.ts';
import { Deadline } from '../../../src/concurrency/deadline.ts';
import type { SnmpAuth } from '../../../src/config/settings.ts';
import { ExporterError } from '../../../src/errors/exporter-error.ts';
import type { SnmpReadRequest, SnmpReadResult } from '../../../src/transport/snmp/read.ts';
import { SnmpSession, type SnmpSessionOptions } from '../../../src/transport/snmp/session.ts';
import { Semaphore } from '../../../src/concurrency/semaphore.ts';
import { SnmpTableSizes } from '../../../src/transport/snmp/table-sizes.ts';
import { community, user } from './accounts.ts';
import { integer, octets, pdu, type Request, response, tlv, type Varbind } from './ber.ts';
import { type Agent, type Behaviour, answersFrom, ObjectStore, startAgent } from './scripted-agent.ts';

const entry = '1.3.6.1.2.1.2.2.1';
const upTime = '1.3.6.1.2.1.1.3.0';

function table(rows: number, columns: readonly number[] = [2, 3, 4]): Varbind[] {
  return Array.from({ length: rows }, (_, row) =>
    columns.map((column): Varbind => [`${entry}.${column}.${row + 1}`, integer(column * 1000 + row)]),
  ).flat();
}

const device = (rows: number): ObjectStore =>
  new ObjectStore([
    [upTime, integer(4711, 67)],
    ...table(rows),
    ['1.3.6.1.2.1.31.1.1.1.6.1', integer(1, 70)],
  ]);

const request: SnmpReadRequest = {
  scalars: [upTime],
  tables: [{ name: 'interface', entry, columns: [2, 3, 4] }],
};
const patient = community('public');
/** For cases visible only as a timeout. */
const quick = community('public', { timeoutMs: 300, retries: 1 });

const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function agentWith(behaviour: Behaviour, address?: string): Promise<Agent> {
  const agent = await startAgent(behaviour, address);
  open.push(agent);
  return agent;
}

async function sessionWith(
  port: number,
  auth: SnmpAuth = patient,
  options: SnmpSessionOptions = {},
): Promise<SnmpSession> {
  const session = await SnmpSession.open({ address: '127.0.0.1', port }, auth, options);
  open.unshift(session);
  return session;
}

async function read(
  behaviour: Behaviour,
  auth: SnmpAuth = patient,
  asked: SnmpReadRequest = request,
  options: SnmpSessionOptions & { timeoutMs?: number } = {},
): Promise<{ result: SnmpReadResult; agent: Agent }> {
  const agent = await agentWith(behaviour);
  const session = await sessionWith(agent.port, auth, options);
  return {
    result: await session.read(asked, { deadline: Deadline.start(options.timeoutMs ?? 10_000) }),
    agent,
  };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => 'no error',
    (reason: unknown) => reason,
  );
  return error instanceof ExporterError ? error.code : inspect(error);
}

function rowsOf(result: SnmpReadResult): unknown[] {
  return [...(result.tables[0]?.rows ?? [])];
}

function sendFromAgents(port: number, datagram: Buffer): void {
  for (const each of open) if ('socket' in each) (each as Agent).socket.send(datagram, port, '127.0.0.1');
}

const allRows = (count: number): unknown[] =>
  Array.from({ length: count }, (_, row) => [String(row + 1), [2000 + row, 3000 + row, 4000 + row]]);

describe('a device that does not answer', () => {
  it('is told after the retries, not by the deadline', async () => {
    const agent = await agentWith(() => undefined);
    const session = await sessionWith(agent.port, quick);
    expect(await codeOf(session.read(request, { deadline: Deadline.start(60_000) }))).toBe(
      'device.snmp-no-answer',
    );
    // One try and one retry of each request: the scalar and the three columns.
    expect(agent.requests.length).toBe(4);
  });

  it('is told at the deadline when that comes first', async () => {
    const agent = await agentWith(() => undefined);
    const session = await sessionWith(agent.port, community('public', { timeoutMs: 60_000 }));
    expect(await codeOf(session.read(request, { deadline: Deadline.start(100) }))).toBe(
      'device.snmp-no-answer',
    );
  });

  it('is told at once when nothing listens on the port', async () => {
    const agent = await startAgent(() => undefined);
    await agent.close();
    const session = await sessionWith(agent.port, community('public', { timeoutMs: 60_000 }));
    expect(await codeOf(session.read(request, { deadline: Deadline.start(120_000) }))).toBe('device.refused');
  });

  it('is told when its name does not resolve', async () => {
    const endpoint = { address: 'no-such-host.invalid', port: 161 };
    expect(await codeOf(SnmpSession.open(endpoint, quick))).toBe('device.name-not-found');
  });
});

describe('what nobody asked for', () => {
  it.each([
    ['text', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['a cut message', Buffer.from('302902010104067075626c6963', 'hex')],
    [
      'a v3 message',
      tlv(0x30, integer(3), tlv(0x30, integer(1), integer(2), octets('\x03'), integer(3)), octets('')),
    ],
  ])('survives %s and counts it', async (_name, bytes) => {
    const answer = answersFrom(device(5));
    const { result } = await read((asked, sender) => {
      sendFromAgents(sender.port, bytes);
      return answer(asked);
    });
    expect(rowsOf(result)).toEqual(allRows(5));
  });

  it('says so when only rubbish comes', async () => {
    expect(await codeOf(read(() => Buffer.from('hello'), quick))).toBe('device.snmp-failed');
  });

  it('survives an answer that is cut in the middle of its values', async () => {
    const answer = answersFrom(device(5));
    let cut = 0;
    const { result } = await read((asked) => {
      cut += 1;
      return cut === 1 ? answer(asked).subarray(0, 30) : answer(asked);
    }, quick);
    expect(rowsOf(result)).toEqual(allRows(5));
    expect(result.statistics.malformed).toBeGreaterThan(0);
  });

  it.each([
    ['another port', '127.0.0.1'],
    ['another address', '127.0.0.2'],
  ])('does not believe %s', async (_name, liar) => {
    const answer = answersFrom(device(5));
    const lie = createSocket('udp4');
    await new Promise<void>((resolve) => lie.bind(0, liar, resolve));
    open.push(lie);
    const { result } = await read(async (asked, sender) => {
      const forged = response(
        asked,
        asked.oids.map((oid): Varbind => [oid, integer(666)]),
      );
      await new Promise<void>((resolve) => {
        lie.send(forged, sender.port, sender.address, () => {
          resolve();
        });
      });
      return answer(asked);
    });
    expect(result.scalars.get(upTime)).toBe(4711);
    expect(rowsOf(result)).toEqual(allRows(5));
  });

  it.each([
    ['another request id', { requestId: 1 }],
    ['another community', { community: 'private' }],
  ])('does not take an answer with %s, and takes the right one to the retry', async (_name, wrong) => {
    const answer = answersFrom(device(5));
    const seen = new Set<string>();
    const { result } = await read((asked) => {
      const first = !seen.has(asked.oids.join());
      seen.add(asked.oids.join());
      return first
        ? response(
            asked,
            asked.oids.map((oid): Varbind => [oid, integer(666)]),
            wrong,
          )
        : answer(asked);
    }, quick);
    expect(result.scalars.get(upTime)).toBe(4711);
    expect(rowsOf(result)).toEqual(allRows(5));
  });

  it('does not take values of other OIDs for a scalar', async () => {
    const { result } = await read(
      (asked) =>
        asked.pduTag === pdu.get
          ? response(asked, [['1.3.6.1.2.1.1.99.0', integer(1)]])
          : answersFrom(device(1))(asked),
      quick,
    );
    expect(result.scalars.size).toBe(0);
    expect(result.scalarError?.code).toBe('collector.timeout');
  });
});

describe('an agent that does not move forward', () => {
  it.each([
    ['the same OID for ever', () => `${entry}.2.1`],
    ['OIDs that alternate', (count: number) => `${entry}.2.${(count % 2) + 4}`],
    ['OIDs from before the table', (count: number) => `1.3.6.1.2.1.1.${count}.0`],
  ])('is stopped: %s', async (_name, oidOf) => {
    let count = 0;
    const { result, agent } = await read((asked) =>
      asked.pduTag === pdu.get
        ? answersFrom(device(1))(asked)
        : response(
            asked,
            [...asked.oids].map((): Varbind => [oidOf((count += 1)), integer(1)]),
          ),
    );
    expect(result.tables[0]).toMatchObject({
      complete: false,
      error: { code: 'collector.walk-not-advancing' },
    });
    expect(result.scalars.get(upTime)).toBe(4711);
    expect(agent.requests.length).toBeLessThan(12);
  });

  it('is stopped at the most rows of a table, which are kept', async () => {
    const limits = { rowsPerTable: 500, bytesPerRead: 1e9 };
    const endless: Behaviour = (asked: Request) => {
      const varbinds: Varbind[] = [];
      let oids = asked.oids;
      for (let repetition = 0; repetition < asked.maxRepetitions; repetition += 1) {
        oids = oids.map((oid) =>
          oid === `${entry}.2` ? `${oid}.1` : oid.replace(/\d+$/, (last) => String(Number(last) + 1)),
        );
        varbinds.push(...oids.map((oid): Varbind => [oid, integer(1)]));
      }
      return response(asked, varbinds);
    };
    const asked = { scalars: [], tables: [{ name: 'endless', entry, columns: [2] }] };
    const { result } = await read(endless, patient, asked, { limits });
    expect(result.tables[0]?.error?.code).toBe('collector.too-large');
    expect(result.tables[0]?.rows.size).toBe(500);

    const bytes = await read(endless, patient, asked, {
      limits: { rowsPerTable: 1e9, bytesPerRead: 10_000 },
    });
    expect(bytes.result.tables[0]?.error?.code).toBe('collector.too-large');
    expect(bytes.result.statistics.receivedBytes).toBeLessThan(15_000);
  });
});

describe('a weak agent', () => {
  it.each([20, 7, 1])(
    'that says tooBig above %i varbinds is asked for less, and is remembered',
    async (limit) => {
      const answer = answersFrom(device(30));
      const tooBig: Behaviour = (asked) =>
        asked.oids.length * Math.max(1, asked.maxRepetitions) > limit
          ? response(asked, [], { status: 1 })
          : answer(asked);
      const agent = await agentWith(tooBig);
      const sizes = new SnmpTableSizes();
      const session = await sessionWith(agent.port, patient, { sizes });
      const first = await session.read(request, { deadline: Deadline.start(20_000) });
      expect(rowsOf(first)).toEqual(allRows(30));
      agent.requests.length = 0;
      expect(rowsOf(await session.read(request, { deadline: Deadline.start(20_000) }))).toEqual(allRows(30));
      const largest = agent.requests.map(
        ({ oids, maxRepetitions }) => oids.length * Math.max(1, maxRepetitions),
      );
      expect(Math.max(...largest)).toBeLessThanOrEqual(limit);
    },
  );

  it('that stays silent above 5 repetitions is asked for fewer, beyond the retries', async () => {
    const answer = answersFrom(device(30));
    const { result } = await read(
      (asked) => (asked.maxRepetitions > 5 ? undefined : answer(asked)),
      community('public', { timeoutMs: 300, retries: 0 }),
    );
    expect(rowsOf(result)).toEqual(allRows(30));
  });

  it('that answers late is understood, because the first question still counts', async () => {
    const answer = answersFrom(device(5));
    const seen = new Set<string>();
    const { result, agent } = await read(async (asked) => {
      const isFirst = !seen.has(asked.oids.join());
      seen.add(asked.oids.join());
      await new Promise((resolve) => setTimeout(resolve, 400));
      return isFirst ? answer(asked) : undefined;
    }, quick);
    expect(rowsOf(result)).toEqual(allRows(5));
    expect(agent.requests.length).toBeGreaterThan(seen.size);
  });

  it('that has an error in one column loses this column only', async () => {
    const answer = answersFrom(device(10));
    const { result } = await read((asked) =>
      asked.oids.some((oid) => oid.startsWith(`${entry}.3`))
        ? response(asked, [], { status: 5 })
        : answer(asked),
    );
    expect(result.tables[0]?.error?.code).toBe('collector.snmp-error');
    expect(rowsOf(result)).toEqual(
      Array.from({ length: 10 }, (_, row) => [String(row + 1), [2000 + row, undefined, 4000 + row]]),
    );
  });

  it('that falls silent half-way leaves what was read, table by table', async () => {
    const answer = answersFrom(
      new ObjectStore([
        ...table(60),
        ...Array.from(
          { length: 4 },
          (_, row): Varbind => [`1.3.6.1.2.1.25.3.3.1.2.${row + 1}`, integer(row)],
        ),
      ]),
    );
    const asked = {
      scalars: [upTime],
      tables: [
        { name: 'interface', entry, columns: [2, 3, 4] },
        { name: 'processor', entry: '1.3.6.1.2.1.25.3.3.1', columns: [2] },
      ],
    };
    const { result } = await read(
      (each) => (each.oids.some((oid) => /\.[2-9]\d$/.test(oid)) ? undefined : answer(each)),
      quick,
      asked,
    );
    const [interfaces, processors] = result.tables;
    expect(interfaces).toMatchObject({ complete: false, error: { code: 'collector.timeout' } });
    expect(interfaces?.rows.size).toBeGreaterThan(10);
    expect(processors).toMatchObject({ complete: true });
    expect(processors?.rows.size).toBe(4);
  });

  it('is given up on at the deadline, and what was read is kept', async () => {
    const answer = answersFrom(device(60));
    const { result } = await read(
      (asked) => (asked.oids.some((oid) => /\.[2-9]\d$/.test(oid)) ? undefined : answer(asked)),
      community('public', { timeoutMs: 60_000 }),
      request,
      { timeoutMs: 1000 },
    );
    expect(result.tables[0]).toMatchObject({ complete: false, error: { code: 'collector.timeout' } });
    expect(result.tables[0]?.rows.size).toBeGreaterThan(10);
  });
});

describe('tables of every shape', () => {
  it('gives an empty table', async () => {
    const { result, agent } = await read(answersFrom(new ObjectStore([[upTime, integer(1, 67)]])));
    expect(result.tables[0]).toMatchObject({ complete: true, rows: new Map() });
    expect(agent.requests.length).toBeLessThanOrEqual(4);
  });

  it('gives rows with holes, in the order of their indexes', async () => {
    const holes = table(30).filter(([, value], place) => place % 7 !== 0 && value.length > 0);
    const { result } = await read(answersFrom(new ObjectStore(holes)), community('public'), {
      ...request,
      scalars: [],
    });
    const expected = new Map<string, (number | undefined)[]>();
    for (let row = 0; row < 30; row += 1) {
      const values = [2, 3, 4].map((column, place) =>
        (row * 3 + place) % 7 === 0 ? undefined : column * 1000 + row,
      );
      if (values.some((value) => value !== undefined)) expected.set(String(row + 1), values);
    }
    expect(rowsOf(result)).toEqual([...expected]);
  });

  it('reads 10 000 rows in datagrams below an MTU, and knows the size the next time', async () => {
    const asked = { scalars: [], tables: [{ name: 'large', entry, columns: [2] }] };
    const store = new ObjectStore(table(10_000, [2]));
    const { result, agent } = await read(
      answersFrom(store),
      community('public', { maxRepetitions: 50 }),
      asked,
      {
        timeoutMs: 60_000,
      },
    );
    expect(result.tables[0]?.rows.size).toBe(10_000);
    expect(result.tables[0]?.rows.get('10000')).toEqual([11_999]);
    expect(result.statistics.receivedBytes / agent.requests.length).toBeLessThan(1400);
    expect(agent.requests.length).toBeLessThan(350);
  });

  it('needs one round trip for a table whose size is known', async () => {
    const agent = await agentWith(answersFrom(device(20)));
    const session = await sessionWith(agent.port, community('public'));
    const cold = await session.read(request, { deadline: Deadline.start(10_000) });
    const warm = await session.read(request, { deadline: Deadline.start(10_000) });
    expect(cold.statistics.roundTrips).toBe(2);
    expect(warm.statistics.roundTrips).toBe(1);
    expect(rowsOf(warm)).toEqual(allRows(20));
  });

  it('notices rows that came since', async () => {
    let rows = 0;
    const agent = await agentWith((asked) => answersFrom(device(rows))(asked));
    const session = await sessionWith(agent.port, community('public'));
    for (rows of [0, 20, 3])
      expect(rowsOf(await session.read(request, { deadline: Deadline.start(10_000) }))).toEqual(
        allRows(rows),
      );
  });

  it('tells each table as soon as it has ended', async () => {
    const names: string[] = [];
    const agent = await agentWith(answersFrom(device(3)));
    const session = await sessionWith(agent.port);
    await session.read(request, {
      deadline: Deadline.start(5000),
      onTable: ({ name, complete }) => names.push(`${name} ${complete}`),
    });
    expect(names).toEqual(['interface true']);
  });
});

describe('v1', () => {
  const v1 = community('public', { version: '1' });

  it('does without scalars the agent does not have', async () => {
    const { result } = await read(answersFrom(device(4)), v1, {
      ...request,
      scalars: ['1.3.6.1.2.1.1.1.0', upTime, '1.3.6.1.9.9.0'],
    });
    expect([...result.scalars]).toEqual([[upTime, 4711]]);
    expect(rowsOf(result)).toEqual(allRows(4));
  });

  it('reads the last table of an agent to its end', async () => {
    const { result } = await read(answersFrom(new ObjectStore(table(4))), v1, { ...request, scalars: [] });
    expect(result.tables[0]).toMatchObject({ complete: true });
    expect(rowsOf(result)).toEqual(allRows(4));
  });
});

describe('the end of a session', () => {
  it('rejects a read at once', async () => {
    const agent = await agentWith(() => undefined);
    const session = await sessionWith(agent.port, community('public', { timeoutMs: 60_000 }));
    const code = codeOf(session.read(request, { deadline: Deadline.start(120_000) }));
    session.close();
    expect(await code).toBe('collector.cancelled');
    expect(await codeOf(session.read(request, { deadline: Deadline.start(1000) }))).toBe(
      'collector.cancelled',
    );
  });

  it('rejects a read of a caller that goes away', async () => {
    const agent = await agentWith(() => undefined);
    const session = await sessionWith(agent.port, community('public', { timeoutMs: 60_000 }));
    const caller = new AbortController();
    const code = codeOf(
      session.read(request, { deadline: Deadline.start(120_000, { caller: caller.signal }) }),
    );
    caller.abort();
    expect(await code).toBe('collector.cancelled');
    expect(
      await codeOf(session.read(request, { deadline: Deadline.start(1000, { caller: caller.signal }) })),
    ).toBe('collector.cancelled');
  });
});

describe('a deadline', () => {
  it('has no listener and no timer left after a session', async () => {
    const agent = await agentWith(answersFrom(device(4)));
    const timers = countTimers();
    const deadline = Deadline.start(20_000);
    const listeners = countListeners(deadline.signal);
    const session = await sessionWith(agent.port, community('public', { timeoutMs: 10_000 }), { deadline });
    expect(rowsOf(await session.read(request, { deadline }))).toEqual(allRows(4));
    expect(listeners()).toBe(0);
    session.close();
    expect(await codeOf(session.read(request, { deadline }))).toBe('collector.cancelled');
    expect(listeners()).toBe(0);
    deadline.end();
    // State that net-snmp keeps for an answered request is not ours and expires by itself.
    await vi.waitFor(() => expect(timers()).toBe(0));
  });
});

describe('limits', () => {
  it('never has more questions under way than allowed', async () => {
    let pending = 0;
    let most = 0;
    const answer = answersFrom(device(20));
    const { result } = await read(
      async (asked) => {
        pending += 1;
        most = Math.max(most, pending);
        await new Promise((resolve) => setTimeout(resolve, 20));
        pending -= 1;
        return answer(asked);
      },
      community('public', { maxRepetitions: 2 }),
      {
        ...request,
        tables: Array.from({ length: 12 }, (_, place) => ({ name: `${place}`, entry, columns: [2] })),
      },
      { inFlight: 3 },
    );
    expect(result.tables.every(({ complete }) => complete)).toBe(true);
    expect(most).toBe(3);
  });

  it('says that the sockets are used up', async () => {
    const sockets = new Semaphore(1);
    const agent = await agentWith(answersFrom(device(1)));
    const first = await sessionWith(agent.port, quick, { sockets });
    const deadline = Deadline.start(50);
    expect(await codeOf(sessionWith(agent.port, quick, { sockets, deadline }))).toBe('device.busy');
    const waiting = sessionWith(agent.port, quick, { sockets });
    first.close();
    const result = await (await waiting).read(request, { deadline: Deadline.start(5000) });
    expect(rowsOf(result)).toEqual(allRows(1));
  });

  it.each(['1.3.6.1.4.1.14988.1.1.18.1.1.2.1', '1.3.6.1.4.1.14988.1.1.18'])(
    'never asks for %s, which may run a script',
    async (oid) => {
      const agent = await agentWith(answersFrom(device(1)));
      const session = await sessionWith(agent.port);
      expect(
        await codeOf(session.read({ scalars: [oid], tables: [] }, { deadline: Deadline.start(1000) })),
      ).toBe('internal.bug');
      for (const walked of [oid, '1.3.6.1.4.1.14988.1.1', '1.3.6.1']) {
        const tables = [{ name: 'x', entry: walked, columns: [1] }];
        expect(await codeOf(session.read({ scalars: [], tables }, { deadline: Deadline.start(1000) }))).toBe(
          'internal.bug',
        );
      }
      expect(agent.requests).toEqual([]);
    },
  );
});

describe('values', () => {
  it('decodes every type', async () => {
    const values: [Buffer, unknown][] = [
      [integer(-2_147_483_648), -2_147_483_648],
      [integer(-1), -1],
      [integer(4_294_967_295, 65), 4_294_967_295],
      [integer(4_294_967_168, 66), 4_294_967_168],
      [integer(4_294_967_295, 67), 4_294_967_295],
      [integer(0, 70), 0],
      [integer(9_007_199_254_740_991n, 70), 9_007_199_254_740_991],
      [integer(9_007_199_254_740_992n, 70), 9_007_199_254_740_992n],
      [integer(18_446_744_073_709_551_615n, 70), 18_446_744_073_709_551_615n],
      [tlv(70, Buffer.from('ffffffffffffffff', 'hex')), 18_446_744_073_709_551_615n],
      [octets(''), Buffer.alloc(0)],
      [octets(Buffer.from('00ff80', 'hex')), Buffer.from('00ff80', 'hex')],
      [tlv(6, Buffer.from('2b06010401f50c01', 'hex')), '1.3.6.1.4.1.14988.1'],
      [tlv(64, Buffer.from([192, 0, 2, 255])), '192.0.2.255'],
      [tlv(68, Buffer.from('9f780442f60000', 'hex')), Buffer.from('9f780442f60000', 'hex')],
      [Buffer.from([0x80, 0]), undefined],
      [Buffer.from([0x81, 0]), undefined],
      [Buffer.from([0x82, 0]), undefined],
      [Buffer.from([5, 0]), undefined],
    ];
    const oids = values.map((_, place) => `1.3.6.1.3.${place}.4294967295.0`);
    const { result } = await read(
      (asked) =>
        response(
          asked,
          asked.oids.map((oid): Varbind => [oid, values[oids.indexOf(oid)]?.[0] ?? octets('')]),
        ),
      patient,
      { scalars: oids, tables: [] },
    );
    expect(oids.map((oid) => result.scalars.get(oid))).toEqual(values.map(([, value]) => value));
    expect(result.scalars.size).toBe(15);
  });

  it('works over IPv6', async () => {
    const agent = await agentWith(answersFrom(device(2)), '::1');
    const session = await SnmpSession.open({ address: '::1', port: agent.port }, community('public'));
    open.unshift(session);
    expect(rowsOf(await session.read(request, { deadline: Deadline.start(5000) }))).toEqual(allRows(2));
  });
});

describe('secrets', () => {
  it('are in no error', async () => {
    const agent = await agentWith(() => Buffer.from('hello'));
    for (const auth of [
      community('geheim-1', { timeoutMs: 50, retries: 0 }),
      user(
        'admin',
        { auth: ['sha1', 'geheim-22'], priv: ['aes128', 'geheim-33'] },
        { timeoutMs: 50, retries: 0 },
      ),
    ]) {
      const session = await sessionWith(agent.port, auth);
      const error: unknown = await session
        .read(request, { deadline: Deadline.start(1000) })
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ExporterError);
      expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('geheim');
    }
  });
});
