import type { OidObject, OidTable } from '../define/oid-set.ts';
import { modules } from './index.generated.ts';

export interface OidSet {
  /** File name: `if-mib`. */
  readonly name: string;
  readonly scalars: readonly { readonly name: string; readonly oid: string }[];
  readonly tables: readonly OidSetTable[];
}

interface OidSetTable {
  readonly name: string;
  readonly mib: string;
  readonly oid: string;
  readonly columns: readonly { readonly name: string; readonly oid: string }[];
}

type TableWithColumns = OidTable & { readonly columns: Readonly<Record<string, OidObject>> };

const shown = ({ name, oid }: OidObject): { name: string; oid: string } => ({ name, oid });

export const isTable = (value: unknown): value is TableWithColumns =>
  typeof value === 'object' && value !== null && 'entry' in value && 'columns' in value;

/** Excludes columns, which are exported with their tables, and computed values. */
function isScalar(value: unknown): value is OidObject {
  if (typeof value !== 'object' || value === null || !('oid' in value) || 'table' in value) return false;
  return typeof value.oid === 'string' && value.oid.endsWith('.0');
}

/** All objects ever read over SNMP, by set. */
export const oidSets: readonly OidSet[] = Object.entries(modules).map(([name, exported]) => {
  const values = Object.values(exported);
  return {
    name,
    scalars: values.filter(isScalar).map(shown),
    tables: values.filter(isTable).map(({ name: table, mib, entry, columns }) => ({
      name: table,
      mib,
      oid: entry,
      columns: Object.values(columns).map(shown),
    })),
  };
});
