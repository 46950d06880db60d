import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

interface TokenOptions {
  readonly configFile: string;
  readonly name: string;
  /** Comma-separated. */
  readonly scopes: string;
  readonly signal: AbortSignal;
}

/** Writes a platform token to a private file, with the command that an operator would use. */
export async function writeToken(
  file: string,
  { configFile, name, scopes, signal }: TokenOptions,
): Promise<void> {
  const words = ['token', 'create', name, '--scopes', scopes];
  const command = ['exporter/dist/main.js', `--config.file=${configFile}`, ...words];
  const { stdout } = await promisify(execFile)(process.execPath, command, { signal });
  await writeFile(file, stdout, { mode: 0o600 });
}
