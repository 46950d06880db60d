import { exporterMain } from './build.ts';
import { RunningProcess } from './process.ts';
import { until } from './until.ts';

export interface Exporter {
  readonly url: string;
  readonly process: RunningProcess;
}

/** Runs `mikrofleet` with arguments until it exits. */
export async function runCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const command = new RunningProcess(process.execPath, [await exporterMain(), ...args], environment);
  const { code } = await command.exited;
  return { code, stdout: command.stdout, stderr: command.stderr };
}

/** The built exporter, on a port chosen by the system. */
export async function startExporter(
  configFile: string,
  level = 'debug',
  nodeFlags: readonly string[] = [],
): Promise<Exporter> {
  const running = new RunningProcess(process.execPath, [
    ...nodeFlags,
    await exporterMain(),
    `--config.file=${configFile}`,
    '--web.listen-address=127.0.0.1:0',
    `--log.level=${level}`,
  ]);
  const addressOf = (): string | undefined => /address=(http:\S+)/.exec(running.stderr)?.[1];
  const url = await until(
    'the exporter listens',
    () => addressOf() ?? (running.isRunning ? undefined : `ended: ${running.stderr}`),
    (address) => address !== undefined,
  );
  if (url?.startsWith('http') !== true) throw new Error(`the exporter ${url ?? ''}`);
  return { url, process: running };
}

export interface ProbeAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
  readonly ms: number;
  readonly up: boolean;
  /** Of `mikrotik_probe_failure`. */
  readonly reason: string | undefined;
}

/** One scrape, as Prometheus does it. */
export async function probe(
  { url }: Exporter,
  parameters: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<ProbeAnswer> {
  const start = performance.now();
  const response = await fetch(`${url}/probe?${new URLSearchParams(parameters).toString()}`, { headers });
  const body = await response.text();
  return {
    status: response.status,
    body,
    headers: response.headers,
    ms: performance.now() - start,
    up: /^mikrotik_up 1$/m.test(body),
    reason: /^mikrotik_probe_failure\{reason="([^"]*)"\} 1$/m.exec(body)?.[1],
  };
}

export const withTimeout = (seconds: number): Record<string, string> => ({
  'x-prometheus-scrape-timeout-seconds': String(seconds),
});
