import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hostFolder } from '../bundle/bundle.ts';

const repository = join(hostFolder, '../..');

export interface DemoFleet {
  /** Where it serves the boards. */
  readonly boards: string;
  stop(): Promise<void>;
}

/** The project's demo: a simulated fleet, the exporter, a Prometheus that has scraped all devices, and the boards. */
export async function startDemoFleet(): Promise<DemoFleet> {
  await promisify(execFile)('bash', ['scripts/build.sh'], { cwd: repository });
  const words = ['--import', 'tsx', 'scripts/demo/main.ts', '--free-ports', '--no-plugin'];
  const demo = spawn(process.execPath, words, {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => demo.once('exit', () => resolve()));
  let printed = '';
  const boards = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer): void => {
      printed += text.toString();
      const address = /boards +served at (?<url>http:\/\/\S+:\d+)\/$/mu.exec(printed)?.groups?.['url'];
      if (address !== undefined && printed.includes('Ready after')) resolve(address);
      if (printed.includes('boards        left out')) reject(new Error(printed));
    };
    demo.stdout.on('data', read);
    demo.stderr.on('data', read);
    demo.once('exit', () => reject(new Error(`The demo ended:\n${printed}`)));
  }).catch(async (error: unknown) => {
    demo.kill('SIGTERM');
    await ended;
    throw error;
  });
  return {
    boards,
    stop: async () => {
      demo.kill('SIGTERM');
      await ended;
    },
  };
}
