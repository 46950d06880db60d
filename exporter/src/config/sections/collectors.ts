import type { Catalogue, Settable } from '../catalogue.ts';
import { type CollectorSettings, defaultMaxRows, type TopSetting } from '../collector-settings.ts';
import type { Keys, NamedKey, SectionKey } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';

const about = 'Settings of single collectors: what is read in addition, and how many rows make series.';

const maxRows = {
  kind: 'integer',
  min: 1,
  max: 1_000_000,
  default: defaultMaxRows,
  about:
    'Rows of one table that make series. Further rows still count in totals; `mikrotik_collector_losses` counts them as `surplus`. With `top`, the rest is of all rows.',
} as const;

const top = (by: { readonly of: readonly string[] } | undefined) =>
  ({
    kind: 'section',
    otherwise: (text: string) => `Write top: { rows: ${/^\d+$/.test(text) ? text : '50'}, by: METRIC }.`,
    about: 'Only the largest rows make series of their own; the rest makes one, with `other` in every label.',
    keys: {
      rows: { kind: 'integer', min: 1, max: 10_000, default: 50, about: 'Rows with series of their own.' },
      by: {
        ...(by === undefined ? { kind: 'text' } : { kind: 'choice', of: by.of }),
        required: 'the metric whose largest values are kept',
        about: 'Metric of the collector that decides which rows are the largest.',
      },
    },
  }) as const satisfies SectionKey;

/** The section as the guide describes it, for any collector. */
export const anyCollector = {
  kind: 'named',
  about,
  name: { form: /^/, wrong: '' },
  keys: { max_rows: maxRows, top: top(undefined) },
} as const satisfies NamedKey;

function keysOf({ options, ranking }: Settable): Keys {
  const flags = Object.entries(options).map(
    ([name, sentence]) => [name, { kind: 'flag', default: false, about: sentence }] as const,
  );
  return {
    ...Object.fromEntries(flags),
    max_rows: maxRows,
    ...(ranking.size === 0 ? {} : { top: top({ of: [...ranking.keys()] }) }),
  };
}

/** A key for each collector, with its own options: a wrong name is reported with those that exist. */
export function collectorsOf({ settable }: Pick<Catalogue, 'settable'>): SectionKey {
  const sections = [...settable].map(([name, one]) => [name, sectionOf(name, keysOf(one))] as const);
  return { kind: 'section', about, keys: Object.fromEntries(sections), others: anyCollector.keys };
}

const sectionOf = (name: string, keys: Keys): SectionKey => ({
  kind: 'section',
  about: `Settings of the collector \`${name}\`.`,
  keys,
});

/**
 * The settings of the collectors that the file names. `custom` are those it defines: one with mistakes is not among the
 * settable ones, and naming it is right.
 */
export function readCollectors(
  root: SectionReader<{ collectors: SectionKey }>,
  { settable }: Pick<Catalogue, 'settable'>,
  custom: readonly string[],
): ReadonlyMap<string, CollectorSettings> {
  const declared = collectorsOf({ settable });
  const incomplete = custom.filter((name) => !settable.has(name));
  const other = incomplete.map((name) => [name, sectionOf(name, anyCollector.keys)] as const);
  root.redeclare('collectors', { ...declared, keys: { ...declared.keys, ...Object.fromEntries(other) } });
  const reader: SectionReader<Keys> = root.get('collectors');
  const found = new Map<string, CollectorSettings>();
  for (const [name, one] of settable) {
    if (reader.has(name)) found.set(name, readCollector(reader.get(name) as SectionReader<Keys>, one));
  }
  return found;
}

function readCollector(reader: SectionReader<Keys>, { options, ranking }: Settable): CollectorSettings {
  const chosen = new Set(Object.keys(options).filter((name) => reader.get(name) === true));
  const limit = { options: chosen, maxRows: Number(reader.get('max_rows') ?? defaultMaxRows) };
  if (!reader.has('top')) return limit;
  const found = readTop(reader.get('top') as SectionReader<ReturnType<typeof top>['keys']>);
  const needed = found === undefined ? undefined : ranking.get(found.by);
  if (needed !== undefined && !chosen.has(needed))
    reader.map.invalidKey('top', `${found?.by} is only read with ${needed}: true`);
  return found === undefined ? limit : { ...limit, top: found };
}

function readTop(reader: SectionReader<ReturnType<typeof top>['keys']>): TopSetting | undefined {
  const [by, rows] = [reader.get('by'), reader.get('rows')];
  return by === undefined ? undefined : { rows, by };
}
