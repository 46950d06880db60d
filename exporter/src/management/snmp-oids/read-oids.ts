import type { Collector } from '../../define/collector.ts';
import type { DeviceType } from '../../define/device-types.ts';
import { oidSets } from '../../oids/oid-sets.ts';
import { compareOid } from '../../transport/snmp/oid.ts';
import { planSnmp } from '../../probe/snmp-plan.ts';

export interface ReadOid {
  readonly name: string;
  readonly oid: string;
  /** Collectors that read it; empty if none does, or if it is read with every probe. */
  readonly collectors: readonly string[];
}

export interface ReadOidSet {
  readonly name: string;
  readonly scalars: readonly ReadOid[];
  readonly tables: readonly {
    readonly name: string;
    readonly mib: string;
    readonly oid: string;
    readonly columns: readonly ReadOid[];
  }[];
}

/** Read to recognize a MikroTik device, whatever the collectors. */
const always = new Set(['1.3.6.1.2.1.1.2.0']);

/** OIDs of the built-in sets. */
const declared: ReadonlySet<string> = new Set(
  oidSets
    .flatMap(({ scalars, tables }) => [...scalars, ...tables.flatMap(({ columns }) => columns)])
    .map(({ oid }) => oid),
);

/** One row of a declared column, read by its index, is the column: a view allows that. */
function declaredOf(oid: string): string {
  const column = oid.slice(0, oid.lastIndexOf('.'));
  return declared.has(oid) || !declared.has(column) ? oid : column;
}

/**
 * All objects that may be read, by set, with their collectors: those of the built-in sets, then those that only
 * collectors of the configuration file name. With a device type, what its modules read.
 */
export function readOidSets(
  builtIn: readonly Collector[],
  custom: readonly Collector[],
  type: DeviceType | undefined,
): readonly ReadOidSet[] {
  const readers = readersOf(
    [...builtIn, ...custom].filter((one) => type === undefined || one.types.includes(type)),
  );
  const read = ({ name, oid }: { name: string; oid: string }): ReadOid[] => {
    const collectors = readers.get(oid) ?? [];
    if (type !== undefined && collectors.length === 0 && !always.has(oid)) return [];
    return [{ name, oid, collectors }];
  };
  const sets = oidSets.map((set) => ({
    name: set.name,
    scalars: set.scalars.flatMap(read),
    tables: set.tables
      .map((table) => ({ ...table, columns: table.columns.flatMap(read) }))
      .filter(({ columns }) => columns.length > 0),
  }));
  const own = [...readers].filter(([oid]) => !declared.has(oid));
  const others = own.map(([oid, collectors]): ReadOid => ({ name: oid, oid, collectors }));
  return [...sets, ...(others.length === 0 ? [] : [{ name: 'other', scalars: others, tables: [] }])].filter(
    ({ scalars, tables }) => scalars.length + tables.length > 0,
  );
}

/** The OIDs of these sets without their names, in the order of a walk. */
export function oidsOf(sets: readonly ReadOidSet[]): readonly string[] {
  const objects = sets.flatMap(({ scalars, tables }) => [
    ...scalars,
    ...tables.flatMap(({ columns }) => columns),
  ]);
  return [...new Set(objects.map(({ oid }) => oid))].sort(compareOid);
}

/** Names of collectors by the OIDs of scalars and columns that they read. */
function readersOf(collectors: readonly Collector[]): ReadonlyMap<string, readonly string[]> {
  const readers = new Map<string, string[]>();
  for (const collector of collectors) {
    const { request } = planSnmp([collector]);
    const columns = request.tables.flatMap((table) =>
      table.columns.map((column) => `${table.entry}.${column}`),
    );
    for (const oid of new Set([...request.scalars, ...columns].map(declaredOf))) {
      if (!always.has(oid)) readers.set(oid, [...(readers.get(oid) ?? []), collector.name]);
    }
  }
  return readers;
}
