import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const parent = resolve('.cache', 'demo');

/** A folder for the data of this run, private because the configuration of the exporter contains passwords. */
export async function makeRunFolder(): Promise<string> {
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, 'run-'));
}

export async function removeRunFolder(folder: string): Promise<void> {
  // Prometheus may have been killed while writing.
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  // Fails while another demo is running.
  await rmdir(parent).catch(() => undefined);
}
