import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TransportName } from '../../src/config/settings.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

const contract = JSON.parse(readFileSync(new URL('../../docs/metrics.json', import.meta.url), 'utf8')) as {
  readonly metrics: readonly { readonly name: string; readonly help: string }[];
};
const helps = new Map(contract.metrics.map(({ name, help }) => [name, help]));

/** `device.json`: what was recorded, and what is read from it. */
interface DeviceFile {
  readonly board: string;
  readonly version: string;
  readonly transports: readonly TransportName[];
  readonly collectors: readonly string[];
  /** The section `collectors` of the configuration file. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/**
 * A folder: a device as it answers over one transport or both, and the expected exposition. With both,
 * `expected.prom` contains the samples they agree on, and `expected-api.prom` or `expected-snmp.prom` those that only
 * one of them reports.
 */
export interface Case {
  readonly name: string;
  readonly device: DeviceFile;
  readonly transport: TransportName;
  /** The recording. */
  readonly source: string;
  readonly expected: string;
}

const recordingOf = { api: 'api.json', snmp: 'walk.snmprec' } as const;

function folders(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: collector }) =>
      readdirSync(join(root, collector)).map((device) => join(collector, device)),
    )
    .sort();
}

function readCase(folder: string): Case[] {
  const device = JSON.parse(readFileSync(join(root, folder, 'device.json'), 'utf8')) as DeviceFile;
  return device.transports.map((transport) => ({
    name: `${folder} over ${transport}`,
    device,
    transport,
    source: join(root, folder, recordingOf[transport]),
    expected: expectedText(join(root, folder), transport),
  }));
}

function expectedText(folder: string, transport: TransportName): string {
  const files = ['expected.prom', `expected-${transport}.prom`].map((name) => join(folder, name));
  return exposition(files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8')));
}

/** Samples of all files in exposition order, metrics and series alike, each metric under its header. */
function exposition(texts: readonly string[]): string {
  const metrics = new Map<string, string[]>();
  for (const sample of texts.flatMap((text) => text.trimEnd().split('\n'))) {
    const name = /^[a-z0-9_]+/.exec(sample)?.[0] ?? '';
    metrics.set(name, [...(metrics.get(name) ?? []), sample]);
  }
  return [...metrics]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, samples]) => headerOf(name) + inOrder(name, samples).join(''))
    .join('');
}

/** The help comes from the contract; the type follows from the name, because this format has only two. */
function headerOf(name: string): string {
  const type = name.endsWith('_total') ? 'counter' : 'gauge';
  return `# HELP ${name} ${helps.get(name)}\n# TYPE ${name} ${type}\n`;
}

function inOrder(name: string, samples: readonly string[]): string[] {
  const labels = (line: string): string => line.slice(name.length).replace(/^\{(.*)\} \S+$/, '$1');
  return [...samples].sort((a, b) => (labels(a) < labels(b) ? -1 : 1)).map((line) => `${line}\n`);
}

export function allCases(): Case[] {
  return folders().flatMap(readCase);
}

/** Folders whose device file and recordings do not match. */
export function brokenFolders(): string[] {
  return folders().filter((folder) => {
    const { transports } = JSON.parse(readFileSync(join(root, folder, 'device.json'), 'utf8')) as DeviceFile;
    return (['api', 'snmp'] as const).some(
      (transport) =>
        existsSync(join(root, folder, recordingOf[transport])) !== transports.includes(transport),
    );
  });
}
