import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onlyWhere } from '../run/only-where.ts';

// Collected material about real devices is kept next to the repository because of its licences, and may be missing.
const folder = new URL('../../../../shared/recordings/', import.meta.url);
const schemaFile = fileURLToPath(new URL('schema/mikrotik_cli_reference_properties.json', folder));
const menusFile = fileURLToPath(new URL('schema/menus_by_version.json', folder));
const mibFile = fileURLToPath(new URL('snmp/MIKROTIK-MIB', folder));

export const hasRecordings = existsSync(schemaFile) && existsSync(mibFile);

export const onlyWithRecordings = onlyWhere(
  hasRecordings,
  'there is no ../shared/recordings with the MIB and the command reference of MikroTik',
);

interface Named {
  readonly name: string;
}

interface SchemaMenu {
  readonly readonly?: readonly Named[];
  readonly arguments?: readonly Named[];
  readonly flags?: readonly Named[];
}

/** Properties by menu or command path, as MikroTik's command reference lists them. */
export function schemaProperties(): ReadonlyMap<string, ReadonlySet<string>> {
  const { menus } = JSON.parse(readFileSync(schemaFile, 'utf8')) as { menus: Record<string, SchemaMenu> };
  const found = new Map(
    Object.entries(menus).map(([path, menu]) => {
      const all = [...(menu.readonly ?? []), ...(menu.arguments ?? []), ...(menu.flags ?? [])];
      return [path, new Set(all.map(({ name }) => name))];
    }),
  );
  // `print stats` shows the counters of ports, chips and ports of chips; the reference has them in one more menu
  const counters = found.get('/interface/ethernet/switch/stats') ?? [];
  for (const path of ['/interface/ethernet', '/interface/ethernet/switch', '/interface/ethernet/switch/port'])
    found.set(path, new Set([...(found.get(path) ?? []), ...counters]));
  return found;
}

interface Recorded {
  readonly versions: readonly string[];
  readonly paths: Readonly<
    Record<string, { readonly versions: 'all' | null | { readonly first: string; readonly last: string } }>
  >;
}

/** Menus and commands with the released versions that have them; those that no recorded device had are left out. */
export function menusByVersion(): ReadonlyMap<string, ReadonlySet<string>> {
  const { versions, paths } = JSON.parse(readFileSync(menusFile, 'utf8')) as Recorded;
  const released = versions.filter((version) => /^[\d.]+$/.test(version));
  return new Map(
    Object.entries(paths).flatMap(([path, { versions: of }]) => {
      if (of === null) return [];
      const [from, to] =
        of === 'all' ? [0, Infinity] : [of.first, of.last].map((one) => released.indexOf(one));
      // `nightly` is newer than all
      const last = to === -1 ? Infinity : (to ?? 0);
      return [[`/${path}`, new Set(released.filter((_, i) => i >= (from ?? 0) && i <= last))] as const];
    }),
  );
}

const definition =
  /^\s*([a-z]\w*)\s+(?:OBJECT-TYPE|OBJECT IDENTIFIER|MODULE-IDENTITY)\b(?:(?!::=)[\s\S])*?::=\s*\{\s*(\w+)\s+(\d+)\s*\}/gm;

/** Numeric OIDs of MIKROTIK-MIB by name. */
export function mibOids(): ReadonlyMap<string, string> {
  const text = readFileSync(mibFile, 'utf8').replace(/--.*$/gm, '');
  const parents = new Map<string, readonly [parent: string, number: string]>();
  for (const [, name = '', parent = '', number = ''] of text.matchAll(definition)) {
    parents.set(name, [parent, number]);
  }
  const resolve = (name: string): string => {
    if (name === 'enterprises') return '1.3.6.1.4.1';
    const known = parents.get(name);
    if (known === undefined) throw new Error(`MIKROTIK-MIB does not define ${name}`);
    return `${resolve(known[0])}.${known[1]}`;
  };
  return new Map([...parents.keys()].map((name) => [name, resolve(name)]));
}

/** SYNTAX of the objects of MIKROTIK-MIB by name. */
export function mibSyntaxes(): ReadonlyMap<string, string> {
  const text = readFileSync(mibFile, 'utf8').replace(/--.*$/gm, '');
  const objects = text.matchAll(/^\s*([a-z]\w*)\s+OBJECT-TYPE\s+SYNTAX\s+(\w+)/gm);
  return new Map([...objects].map(([, name = '', syntax = '']) => [name, syntax]));
}
