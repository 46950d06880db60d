import { execFile } from 'node:child_process';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A Grafana that is installed on this machine. */
export interface InstalledGrafana {
  readonly command: string;
  /** Before its flags. */
  readonly words: readonly string[];
  /** With `conf` and `public` of the same version. */
  readonly home: string;
  readonly version: string;
}

/** The plugin asks for it. */
const oldest = [12, 4] as const;
const packageHome = '/usr/share/grafana';
/** Where packages and people put it that the PATH of a user need not have: Debian's package is in /usr/sbin. */
const usualFolders = ['/usr/sbin', `${packageHome}/bin`, '/usr/local/bin'];

/**
 * The Grafana to use: with `auto` one in PATH or where it is usually installed, if there is any; otherwise the program or the folder that
 * is named. Undefined: there is none. Throws if one that is named cannot be used, and for `auto` if the one that is there is too old.
 */
export async function findGrafana(
  choice: string,
  environment: NodeJS.ProcessEnv = process.env,
  folders: readonly string[] = usualFolders,
): Promise<InstalledGrafana | undefined> {
  const program = choice === 'auto' ? installed(environment, folders) : named(choice);
  if (program === undefined) return undefined;
  const words = program.endsWith('grafana-server') ? [] : ['server'];
  const home = homeOf(program);
  if (home === undefined)
    throw new Error(
      `${program} has no folder with conf/defaults.ini beside it, and ${packageHome} is none either`,
    );
  const { stdout } = await promisify(execFile)(program, [...words, '-v'], { timeout: 30_000 });
  const [version = '', major = '0', minor = '0'] = /(\d+)\.(\d+)\.\d+/u.exec(stdout) ?? [];
  if (Number(major) < oldest[0] || (Number(major) === oldest[0] && Number(minor) < oldest[1]))
    throw new Error(
      `${program} is version ${version || 'unknown'}, and the plugin needs ${oldest.join('.')} or later`,
    );
  return { command: program, words, home, version };
}

const names = ['grafana', 'grafana-server'];

function installed({ PATH = '' }: NodeJS.ProcessEnv, folders: readonly string[]): string | undefined {
  return [...PATH.split(delimiter), ...folders]
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isFile);
}

function named(path: string): string {
  const candidates = [path, ...names.map((name) => join(path, 'bin', name))];
  const found = candidates.find(isFile);
  if (found === undefined)
    throw new Error(`--grafana names ${path}, which is neither a program nor the folder of a Grafana`);
  return found;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** An archive has its program in bin/, a package in /usr/sbin. */
function homeOf(program: string): string | undefined {
  const beside = dirname(dirname(realpathSync(program)));
  return [beside, packageHome].find((folder) => existsSync(join(folder, 'conf/defaults.ini')));
}
