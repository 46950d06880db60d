import { type App, buildApp } from '../../../src/app.ts';
import type { AppDeps } from '../../../src/app.ts';
import { parseSettings } from '../../../src/config/load.ts';
import { createLogger } from '../../../src/telemetry/logger.ts';
import { WebConfiguration } from '../../../src/http/web-config/web-configuration.ts';
import { catalogue } from '../../config/catalogue.ts';
import { FakeProber } from '../fake-prober.ts';
import { goodConfig } from '../start.ts';

export interface Secured {
  readonly app: App;
  readonly web: WebConfiguration;
  readonly logs: string[];
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** The exporter on a real socket of 127.0.0.1, protected by the file. Checks for changes every 20 ms. */
export async function startSecured(
  file: string,
  more: { config?: string; tokens?: AppDeps['tokens'] } = {},
): Promise<Secured> {
  const logs: string[] = [];
  const log = createLogger({ level: 'debug', format: 'logfmt', write: (line) => logs.push(line) });
  const web = new WebConfiguration({ file, environment: {}, log, checkEveryMs: 20 });
  const app = buildApp({
    version: '1.2.3',
    log,
    web,
    tokens: more.tokens,
    loadSettings: () =>
      parseSettings(goodConfig + (more.config ?? ''), { file: 'mikrofleet.yml', environment: {}, catalogue }),
    createProber: () => new FakeProber(),
  });
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.server.address() as { port: number };
  return { app, web, logs, port, close: () => app.close() };
}

/** Waits for a log entry. */
export async function logged(logs: readonly string[], text: string): Promise<void> {
  const end = performance.now() + 5000;
  while (!logs.some((line) => line.includes(text))) {
    if (performance.now() > end) throw new Error(`the log does not tell: ${text}\n${logs.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
