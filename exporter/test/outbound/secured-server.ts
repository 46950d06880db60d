import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../e2e/support/folder.ts';
import { RunningProcess } from '../e2e/support/process.ts';
import { until } from '../e2e/support/until.ts';
import { freePort } from '../run/free-port.ts';
import { isListening } from '../run/is-listening.ts';

export interface SecuredServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const configurations = {
  prometheus: 'scrape_configs: []\n',
  'prometheus-alertmanager': 'route: { receiver: nobody }\nreceivers: [{ name: nobody }]\n',
} as const;

/** A real Prometheus or Alertmanager with a web configuration, on https where there is one. */
export async function startSecuredServer(
  program: keyof typeof configurations,
  webConfig: string | undefined,
): Promise<SecuredServer> {
  const folder = await temporaryFolder();
  const config = join(folder.path, 'config.yml');
  writeFileSync(config, configurations[program]);
  const port = await freePort();
  const data = join(folder.path, 'data');
  const running = new RunningProcess(program, [
    `--config.file=${config}`,
    `--web.listen-address=127.0.0.1:${port}`,
    ...(program === 'prometheus'
      ? [`--storage.tsdb.path=${data}`]
      : [`--storage.path=${data}`, '--cluster.listen-address=']),
    ...(webConfig === undefined ? [] : [`--web.config.file=${webConfig}`]),
  ]);
  // It listens before it has opened its storage, and answers 503 until then. To ask it needs what is tested here.
  const isReady = (): boolean =>
    program !== 'prometheus' || running.stderr.includes('Server is ready to receive web requests');
  await until(
    `${program} is ready`,
    async () => !running.isRunning || (isReady() && (await isListening(port))),
    Boolean,
  );
  if (!running.isRunning) throw new Error(`${program} ended: ${running.stderr.slice(-2000)}`);
  return {
    url: `${webConfig === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    stop: async () => {
      await running.stop();
      await folder.remove();
    },
  };
}
