import { exporterMain } from './build.ts';
import { RunningProcess } from './process.ts';
import { until } from './until.ts';

export interface StartOutcome {
  /** Undefined if it never listened. */
  readonly url: string | undefined;
  /** Null while it runs. */
  readonly code: number | null;
  readonly said: string;
  readonly process: RunningProcess;
}

/** Starts the built exporter and waits until it listens or exits. The caller stops it. */
export async function startAnyhow(
  configFile: string,
  { environment = {}, before = [] }: { environment?: NodeJS.ProcessEnv; before?: readonly string[] } = {},
): Promise<StartOutcome> {
  const options = [`--config.file=${configFile}`, '--web.listen-address=127.0.0.1:0'];
  const [command, ...args] = [...before, process.execPath, await exporterMain(), ...options];
  const running = new RunningProcess(command ?? process.execPath, args, environment);
  const addressOf = (): string | undefined => /address=(http:\S+)/.exec(running.stderr)?.[1];
  await until('the exporter listens or ends', () => addressOf() !== undefined || !running.isRunning, Boolean);
  const url = addressOf();
  const code = url === undefined ? (await running.exited).code : null;
  return { url, code, said: running.stderr, process: running };
}
