import { accessSync, chownSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Gives a new file the owner of another: of the file it replaces, or of its directory. Only root can, and only root needs
 * to: `sudo mikrofleet …` would otherwise leave files that the service cannot open.
 */
export function inheritOwner(path: string, from: string = dirname(path)): void {
  if (process.geteuid?.() !== 0) return;
  const { uid, gid } = statSync(from);
  if (uid !== 0) chownSync(path, uid, gid);
}

/** The owner of a replaced file stays, or the directory names it. */
export function inheritOwnerOf(replaced: string, path: string): void {
  try {
    inheritOwner(path, replaced);
  } catch {
    inheritOwner(path);
  }
}

export interface AccessError {
  readonly path: string;
  readonly code: string;
  /** Who owns the file, who this process is, and the command that repairs it; undefined when it is our own file. */
  readonly foreign: string | undefined;
}

/** What keeps this process from reading and writing an existing file, or from creating files in a directory. */
export function accessError(path: string, mode = constants.R_OK | constants.W_OK): AccessError | undefined {
  try {
    accessSync(path, mode);
    return undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return { path, code, foreign: code === 'EACCES' ? foreignOwner(path) : undefined };
  }
}

/** Undefined where it is our own, or cannot be seen. */
export function foreignOwner(path: string): string | undefined {
  const me = process.geteuid?.();
  try {
    const { uid, mode } = statSync(path);
    if (me === undefined || uid === me) return undefined;
    const bits = (mode & 0o777).toString(8).padStart(4, '0');
    return `${path} belongs to ${userName(uid)} (mode ${bits}), and Mikrofleet runs as ${userName(me)}`;
  } catch {
    return undefined;
  }
}

/** `chown mikrofleet a b`, for the user of this process. */
export function chownCommand(paths: readonly string[]): string {
  return `chown ${userName(process.geteuid?.() ?? 0)} ${paths.map(quoted).join(' ')}`;
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

/** Node resolves only the name of its own user. Users of a directory service, and of containers, have none here. */
function userName(uid: number): string {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.split(':')[2] === String(uid));
    return line?.split(':')[0] ?? String(uid);
  } catch {
    return String(uid);
  }
}
