import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

interface TokenOptions {
  readonly configFile: string;
  readonly name: string;
  /** Comma-separated. */
  readonly scopes: string;
  /** Undefined: of the platform. */
  readonly tenant?: string;
  readonly signal: AbortSignal;
}

/** Writes a token to a private file, with the command that an operator would use. */
export async function writeToken(
  file: string,
  { configFile, name, scopes, tenant, signal }: TokenOptions,
): Promise<void> {
  const owner = tenant === undefined ? [] : ['--tenant', tenant, '--role', 'admin'];
  const words = ['token', 'create', name, '--scopes', scopes, ...owner];
  const command = ['exporter/dist/main.js', `--config.file=${configFile}`, ...words];
  const { stdout } = await promisify(execFile)(process.execPath, command, { signal });
  await writeFile(file, stdout, { mode: 0o600 });
}
