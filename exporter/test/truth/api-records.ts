import { apiPath, readJson } from './recordings.ts';

/** Files of replies whose rows are fed to the API collectors. */
export const apiFiles = [
  'mikrodash-captures',
  'found-in-tests',
  'github-issues',
  'napalm-ros',
  'terraform-routeros',
] as const;

export type ApiFile = (typeof apiFiles)[number];
type WireRow = Readonly<Record<string, string>>;

export interface ApiRecord {
  /** `/menu/print`, or another command. */
  readonly command: string;
  readonly rows: readonly WireRow[];
}

/** Records that one device answered, as far as the file says. */
export interface RecordedDevice {
  readonly name: string;
  readonly records: readonly ApiRecord[];
}

interface Found {
  readonly command: string;
  readonly router?: string;
  readonly transport?: string;
  readonly rows?: readonly Readonly<Record<string, unknown>>[] | string | undefined;
}

type Cases = Readonly<Record<string, readonly { readonly case?: string; readonly rows: Found['rows'] }[]>>;

/** Converts typed values back to the text on the wire: booleans to true and false, whole numbers to decimals. */
function wireRows(rows: Found['rows']): WireRow[] {
  if (!Array.isArray(rows)) return [];
  return (rows as readonly Readonly<Record<string, unknown>>[]).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)])),
  );
}

/** `/system health print`, `/rest/ip/address`, `/interface (a remark)`, `… =stats=`, `… once`: as a path with its verb. */
function commandOf(text: string): string {
  const path = text
    .replace(/^\/rest\//, '/')
    .replace(/ \(.*$/, '')
    .replace(/ (?:\S*=\S*|once)/g, '')
    .replaceAll(' ', '/');
  return /\/(?:print|monitor\w*|monitor-traffic|firmware-upgrade)$/.test(path) ? path : `${path}/print`;
}

const recordOf = ({ command, rows }: Pick<Found, 'command' | 'rows'>): ApiRecord => ({
  command: commandOf(command),
  rows: wireRows(rows),
});

/** A monitor is asked for the rows of a print, of which the reports about PoE and modems have none. */
function withPrint({ command, rows }: ApiRecord): ApiRecord[] {
  const menu = /^(\/interface\/(?:ethernet\/poe|lte))\/monitor$/.exec(command)?.[1];
  if (menu === undefined) return [{ command, rows }];
  const named = rows.map((row) => ({ name: 'lte1', ...row }));
  const items = named.map(({ name }, i) => ({ '.id': `*${i + 1}`, name }));
  return [
    { command: `${menu}/print`, rows: items },
    { command, rows: named },
  ];
}

/** CLI text has other units and words; REST has the same as the API. */
const isOverApi = ({ transport, rows }: Found): boolean =>
  Array.isArray(rows) && /^(API|REST)/.test(transport ?? '');

/** Values with unit letters, typed from the CLI according to the remark in the file. */
const typedAfterTheCli = '(later revision) v6 health';

export function recordedDevices(file: ApiFile): RecordedDevice[] {
  const { records } = readJson(apiPath(file)) as { records: unknown };
  if (file === 'mikrodash-captures') {
    const found = records as readonly Found[];
    const routers = [...new Set(found.map(({ router }) => router ?? ''))];
    return routers.map((name) => ({
      name,
      records: found.filter(({ router }) => router === name).map(recordOf),
    }));
  }
  if (file === 'found-in-tests' || file === 'github-issues') {
    return (records as readonly Found[])
      .filter(isOverApi)
      .map((found, i) => ({ name: `${i} ${found.command}`, records: withPrint(recordOf(found)) }));
  }
  const cases = Object.entries(records as Cases).flatMap(([command, list]) =>
    list.map((one) => ({ command, rows: one.rows, name: one.case ?? 'device' })),
  );
  const names = [...new Set(cases.map(({ name }) => name))].filter((name) => name !== typedAfterTheCli);
  return names.map((name) => ({ name, records: cases.filter((one) => one.name === name).map(recordOf) }));
}
