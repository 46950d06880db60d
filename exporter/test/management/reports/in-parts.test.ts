import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inParts } from '../../../src/management/reports/in-parts.ts';
import { Minutes } from '../../../src/management/reports/minutes.ts';
import { outagesOf } from '../../../src/management/reports/outages.ts';
import { PrometheusClient } from '../../../src/prometheus/client.ts';

const minute = 60;
const day = 1440 * minute;

const lengths = async (series: number, days = 30): Promise<readonly number[]> => {
  const parts: { start: number; end: number }[] = [];
  await inParts({ start: 0, end: days * day }, async (part) => {
    expect(part.start).toBe(parts.at(-1)?.end ?? 0);
    parts.push(part);
    return series;
  });
  expect(parts.at(-1)?.end).toBe(days * day);
  return parts.map(({ start, end }) => (end - start) / minute);
};

const minutesOf = (...all: number[]): Minutes => {
  const made = new Minutes();
  for (const one of all) made.add(one * minute);
  return made;
};

describe('a period in parts', () => {
  it('begins with six hours and goes on with a week, where there are few series', async () => {
    expect(await lengths(10)).toEqual([360, 10_080, 10_080, 10_080, 10_080, 2520]);
    expect(await lengths(0, 1)).toEqual([360, 1080]);
  });

  it('stays below a million values with many', async () => {
    // 2,000 series are 500 minutes at a time: 42,840 minutes are 85 parts and 340 minutes
    expect(await lengths(2000)).toEqual([360, ...Array<number>(85).fill(500), 340]);
  });

  it('has at least ten minutes', async () => {
    expect(new Set(await lengths(1_000_000, 1))).toEqual(new Set([360, 10]));
  });
});

describe('a server with limits of its own', () => {
  let server: Server;
  let client: PrometheusClient;
  /** Minutes of the queries that arrived. */
  let asked: number[] = [];
  let most = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const query = new URLSearchParams(body);
        const minutes = (Number(query.get('end')) - Number(query.get('start'))) / minute + 1;
        asked.push(minutes);
        const answer = { status: 'success', data: { resultType: 'matrix', result: [] } };
        if (minutes > most) {
          const error = 'query processing would load too many samples into memory in query execution';
          response.writeHead(422).end(JSON.stringify({ status: 'error', errorType: 'execution', error }));
        } else response.end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    client = new PrometheusClient(() => ({ url, timeoutMs: 60_000 }));
  });
  afterAll(() => server.close());

  const read = (minutes: number) =>
    inParts({ start: 0, end: minutes * minute }, async ({ start, end }) => {
      const query = { expression: 'x', start, end: end - minute, step: minute };
      return (await client.queryRange(query, new AbortController().signal)).length;
    });

  it('is asked for half as much, and never again for more', async () => {
    most = 100;
    asked = [];
    await read(400);
    expect(asked).toEqual([360, 180, 90, 90, 90, 90, 40]);
  });

  it('is not asked for ever', async () => {
    most = 0;
    asked = [];
    await expect(read(400)).rejects.toMatchObject({
      code: 'prometheus.refused',
      message: expect.stringContaining('too many samples'),
    });
    expect(asked).toEqual([360, 180, 90, 45, 22, 11, 10]);
  });
});

describe('minutes', () => {
  it('are runs', () => {
    const made = minutesOf(1, 2, 3, 7, 9, 10);
    expect(made.count).toBe(6);
    expect(made.runs.map(({ start, end }) => [start / minute, end / minute])).toEqual([
      [1, 4],
      [7, 8],
      [9, 11],
    ]);
    expect(minutesOf().count).toBe(0);
  });

  it('make outages, of which some minutes were planned', () => {
    const planned = minutesOf(0, 1, 3, 10, 11);
    const outages = outagesOf(minutesOf(1, 2, 3, 7, 9, 10), planned, { start: 0, end: 11 * minute });
    expect(outages).toEqual([
      { start: 60, end: 240, minutes: 3, plannedMinutes: 2 },
      { start: 420, end: 480, minutes: 1, plannedMinutes: 0 },
      { start: 540, end: null, minutes: 2, plannedMinutes: 1 },
    ]);
  });
});
