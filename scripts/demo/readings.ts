import type { Device } from './devices.ts';

/** The result of the last scrape of a device. */
export interface Reading {
  readonly up: boolean;
  /** Why it is down. */
  readonly reason?: string;
  /** As the device reports it; of a device that is up. */
  readonly version?: string;
  readonly series: number;
  readonly seconds: number;
}

interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

async function query(url: string, expression: string, signal: AbortSignal): Promise<readonly Sample[]> {
  const response = await fetch(`${url}/api/v1/query?query=${encodeURIComponent(expression)}`, { signal });
  const answer = (await response.json()) as { data?: { result?: readonly Sample[] } };
  return answer.data?.result ?? [];
}

function of(samples: readonly Sample[], device: string): Sample | undefined {
  return samples.find(({ metric }) => metric['device'] === device);
}

/** Without the channel: `7.20.2 (stable)` is 7.20.2. */
const shortVersion = (version: string): string => version.split(' ')[0] ?? '';

/** The newest reading of every device that Prometheus has scraped so far. */
export async function readingsOfPrometheus(url: string, signal: AbortSignal): Promise<Map<string, Reading>> {
  const [ups, reasons, infos, series, times] = await Promise.all([
    query(url, 'mikrotik_up{job="mikrotik"}', signal),
    query(url, 'mikrotik_probe_failure{job="mikrotik"} == 1', signal),
    query(url, 'mikrotik_system_info{job="mikrotik"}', signal),
    query(url, 'scrape_samples_scraped{job="mikrotik"}', signal),
    query(url, 'scrape_duration_seconds{job="mikrotik"}', signal),
  ]);
  const readings = new Map<string, Reading>();
  for (const { metric, value } of ups) {
    const device = metric['device'] ?? '';
    const reason = of(reasons, device)?.metric['reason'];
    const version = of(infos, device)?.metric['version'];
    readings.set(device, {
      up: value[1] === '1',
      ...(reason === undefined ? {} : { reason }),
      ...(version === undefined ? {} : { version: shortVersion(version) }),
      series: Number(of(series, device)?.value[1] ?? 0),
      seconds: Number(of(times, device)?.value[1] ?? 0),
    });
  }
  return readings;
}

/** Without Prometheus: one probe, timed here. */
export async function readingOfProbe(url: string, device: Device, signal: AbortSignal): Promise<Reading> {
  const start = performance.now();
  const response = await fetch(`${url}/probe?target=${encodeURIComponent(device.name)}`, { signal });
  const lines = (await response.text()).split('\n');
  const reason = lines
    .map((line) => /^mikrotik_probe_failure\{reason="(.*)"\} 1$/.exec(line)?.[1])
    .find((found) => found !== undefined);
  const version = lines
    .map((line) => /^mikrotik_system_info\{.*\bversion="([^"]*)"/.exec(line)?.[1])
    .find((found) => found !== undefined);
  return {
    up: lines.includes('mikrotik_up 1'),
    ...(reason === undefined ? {} : { reason }),
    ...(version === undefined ? {} : { version: shortVersion(version) }),
    series: lines.filter((line) => line !== '' && !line.startsWith('#')).length,
    seconds: (performance.now() - start) / 1000,
  };
}
