import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hostFolder } from '../bundle/bundle.ts';

const repository = join(hostFolder, '../..');

export interface DemoFleet {
  readonly prometheus: URL;
  stop(): Promise<void>;
}

/** The project's demo: a simulated fleet, the exporter, and a Prometheus that has scraped all devices. */
export async function startDemoFleet(): Promise<DemoFleet> {
  await promisify(execFile)('bash', ['scripts/build.sh'], { cwd: repository });
  const demo = spawn(process.execPath, ['--import', 'tsx', 'scripts/demo/main.ts', '--free-ports'], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => demo.once('exit', () => resolve()));
  let printed = '';
  const prometheus = await new Promise<URL>((resolve, reject) => {
    const read = (text: Buffer): void => {
      printed += text.toString();
      const address = /Prometheus\s+(?:listens on )?(?<url>http:\/\/\S+:\d+)/u.exec(printed)?.groups?.['url'];
      if (address !== undefined && printed.includes('Ready after')) resolve(new URL(address));
    };
    demo.stdout.on('data', read);
    demo.stderr.on('data', read);
    demo.once('exit', () => reject(new Error(`The demo ended:\n${printed}`)));
  });
  return {
    prometheus,
    stop: async () => {
      demo.kill('SIGTERM');
      await ended;
    },
  };
}
