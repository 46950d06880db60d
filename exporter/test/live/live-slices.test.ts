import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { atOnce, Slice, type Steps } from '../../src/concurrency/slices.ts';
import type { Row } from '../../src/define/fields.ts';
import { RowReader } from '../../src/define/row-reader.ts';
import { assemble } from '../../src/live/assemble.ts';
import { jsonText } from '../../src/live/json-text.ts';
import type { LiveResult } from '../../src/live/result.ts';
import type { TableReading } from '../../src/probe/reading.ts';
import { loopback } from '../probe/targets.ts';
import { resources } from './fixture.ts';
import { type LiveServer, startLiveServer } from './server.ts';
import { openStream } from './stream-client.ts';

const count = 2000;

/** Every table of a resource with `count` rows, as if a device had sent them. */
function readingOf(name: string): TableReading {
  const rows = Array.from(
    { length: count },
    (_, i): Row => ({ '.id': `*${i}`, name: `ether${i}`, cpu: `cpu${i}` }),
  );
  const tables = resources
    .filter((resource) => resource.name === name)
    .flatMap(({ sources }) => sources.flatMap((source) => source.tables))
    .map((table) => {
      const read = new RowReader(table);
      for (const row of rows) read.add(row);
      return read;
    });
  return { transport: 'api', tables, collectors: [], durationMs: 1 };
}

function resourceOf(name: string) {
  const found = resources.find((resource) => resource.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}

function stepsOf(steps: Steps<unknown>): number {
  let number = 0;
  while (steps.next().done !== true) number++;
  return number;
}

const assembly = (name: string) =>
  assemble(loopback('api', 1), resourceOf(name), readingOf(name), new Date(0));
const pageOf = (name: string): LiveResult => ({ ...atOnce(assembly(name)), offset: 0, limit: count });

describe.each(['interfaces', 'queues', 'resources'])('%s in steps', (name) => {
  test('a step for each few rows, when built and when joined', () => {
    const withRows = readingOf(name).tables.filter(
      ({ labels, table }) => labels.length === count && Object.keys(table.labels).length > 0,
    ).length;
    expect(withRows).toBeGreaterThan(0);
    // 20 rows a step; each row is built once and joined once
    expect(stepsOf(assembly(name))).toBeGreaterThanOrEqual((withRows * 2 * count) / 20);
  });

  test('the text is that of JSON.stringify, and takes a step for each few rows', () => {
    const page = pageOf(name);
    expect(atOnce(jsonText(page)) === JSON.stringify(page)).toBe(true);
    expect(stepsOf(jsonText(page))).toBeGreaterThanOrEqual(count / 20);
  });
});

test('the text leaves out what is undefined, and quotes what has to be', () => {
  const rows = [
    { 'a "b"': 'č\n\u2028', list: Array.from({ length: 30 }, (_, i) => ({ i, none: null, ok: true })) },
    {},
  ];
  const page = { ...pageOf('queues'), note: undefined, rows } as unknown as LiveResult;
  expect(atOnce(jsonText(page))).toBe(JSON.stringify(page));
});

describe('over HTTP, if every step took too long', () => {
  let server: LiveServer;
  beforeAll(async () => {
    server = await startLiveServer();
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => server.close());

  /** Counts the turns handed over while the device reports `count` queues of each kind. */
  async function turnsWhile(device: string, work: (url: string) => Promise<void>): Promise<number> {
    const url = `${server.fixture.url}/api/v1${await server.pathOf(device)}`;
    vi.spyOn(server.prober(), 'readTables').mockImplementation(() => Promise.resolve(readingOf('queues')));
    vi.spyOn(Slice.prototype, 'isOver', 'get').mockReturnValue(true);
    const turns = vi.spyOn(Slice.prototype, 'continueLater');
    await work(url);
    return turns.mock.calls.length;
  }

  const headers = () => ({ authorization: `Bearer ${server.fixture.tokens.viewer}` });

  test('a page hands over while rows are built, joined and written', async () => {
    const turns = await turnsWhile('hub-core1', async (url) => {
      const answer = await fetch(`${url}/queues?limit=${count}`, { headers: headers() });
      const { rows } = (await answer.json()) as LiveResult;
      expect(rows).toHaveLength(count);
    });
    expect(turns).toBe(stepsOf(assembly('queues')) + count / 20);
  });

  test('a stream does as well', async () => {
    const turns = await turnsWhile('tower1-ap1', async (url) => {
      const client = await openStream(`${url}/stream?resources=queues&interval_seconds=60`, headers());
      await client.until((one) => one.of('queues').length > 0);
      expect(client.of('queues')[0]?.data['rows']).toHaveLength(500);
      client.close();
    });
    expect(turns).toBe(stepsOf(assembly('queues')) + 500 / 20);
  });
});
