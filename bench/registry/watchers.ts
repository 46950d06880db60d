import { type ClientRequest, get } from 'node:http';
import { short, sleep } from '../lib/numbers.ts';
import { residentMiB } from '../lib/process-usage.ts';
import type { ResultTable } from '../lib/report.ts';
import type { Fixture } from './fixture.ts';

/** As many as one device allows. */
const watchersOfDevice = 30;

function watch(url: string, token: string): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { authorization: `Bearer ${token}` }, agent: false }, (response) => {
      response.resume();
      response.on('error', () => undefined);
      if (response.statusCode === 200) resolve(request);
      else reject(new Error(`a stream was refused: ${response.statusCode}`));
    });
    request.on('error', reject);
  });
}

/** Memory of live streams, with many watchers per reader. */
export async function watchers(fixture: Fixture, count: number): Promise<ResultTable> {
  const { exporter, targets, tokens } = fixture;
  const url = (i: number): string => {
    const target = targets[Math.floor(i / watchersOfDevice)];
    return `${exporter.url}/api/v1/devices/${target?.id}/stream?resources=interfaces&interval_seconds=5`;
  };
  const open: ClientRequest[] = [await watch(url(0), tokens.probes)];
  await sleep(6000);
  const before = [await exporter.heapMiB(), residentMiB(exporter.pid)] as const;
  for (let i = 1; i < count; i += 1) open.push(await watch(url(i), tokens.probes));
  const { blockMs, cpuMs } = await exporter.cost(() => sleep(10_000));
  const after = [await exporter.heapMiB(), residentMiB(exporter.pid)] as const;
  for (const request of open) {
    request.on('error', () => undefined);
    request.destroy();
  }
  await sleep(2000);
  const left = await exporter.heapMiB();
  const each = (index: 0 | 1): string => short(((after[index] - before[index]) / (count - 1)) * 1024);
  return {
    title: `Streams of live values, ${fixture.dialect}`,
    head: [
      'watchers',
      'readers',
      'heap KiB each',
      'RSS KiB each',
      'CPU % of a core',
      'longest block ms',
      'heap MiB left over',
    ],
    rows: [
      [
        String(count),
        String(Math.ceil(count / watchersOfDevice)),
        each(0),
        each(1),
        short(cpuMs / 100),
        short(blockMs),
        short(left - before[0]),
      ],
    ],
    notes: [
      'Interfaces every 5 s, after a full garbage collection; includes the buffers and sockets of Node.',
    ],
  };
}
