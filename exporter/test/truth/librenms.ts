import { expectedPath, readJson, type WalkName } from './recordings.ts';

export type Row = Readonly<Record<string, string | number | null>>;
type Tables = Readonly<Record<string, readonly Row[]>>;
type Module = Readonly<Record<'discovery' | 'poller', Tables | string | undefined>>;

/** The LibreNMS result of a walk: module, table, rows. */
export type Extraction = Readonly<Record<string, Tables>>;

/**
 * Prefers the poller of a module, which has the measured values; often it only states that it matches the discovery.
 */
export function readExtraction(walk: WalkName): Extraction {
  const modules = readJson(expectedPath(walk)) as Readonly<Record<string, Module>>;
  return Object.fromEntries(
    Object.entries(modules).map(([name, { discovery, poller }]) => {
      const tables = typeof poller === 'object' ? poller : discovery;
      if (typeof tables !== 'object') throw new Error(`${walk}: ${name} has neither discovery nor poller`);
      return [name, tables];
    }),
  );
}

export const tableOf = (extraction: Extraction, module: string, table: string): readonly Row[] =>
  extraction[module]?.[table] ?? [];
