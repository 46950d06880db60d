import type { Catalogue } from '../catalogue.ts';
import type { NamedKey } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import type { Module } from '../settings.ts';

export const modules = {
  kind: 'named',
  about: 'Named lists of collectors, in addition to the built-in ones.',
  // The names appear in URLs, separated by commas.
  name: {
    form: /^[A-Za-z][A-Za-z0-9_-]{0,62}$/,
    wrong: 'The name of a module must start with a letter and contain only letters, digits, - and _',
  },
  keys: {
    collectors: {
      kind: 'list',
      of: { kind: 'reference', to: 'collector' },
      required: 'a list with at least one collector',
      about: 'Collectors to read.',
    },
    interval: {
      kind: 'duration',
      min: '1s',
      max: '1d',
      absent: 'every scrape',
      about: 'Scrape interval, if a separate Prometheus job reads the module.',
    },
  },
} as const satisfies NamedKey;

/** The built-in modules and those of the file. Defines their names for references. */
export function readModules(
  root: SectionReader<{ modules: typeof modules }>,
  catalogue: Catalogue,
): Map<string, Module> {
  const found = new Map<string, Module>();
  for (const builtIn of catalogue.builtInModules) found.set(builtIn.name, builtIn);
  root.define('collector', catalogue.collectors);
  for (const [name, entry] of root.get('modules')) {
    const collectors = entry.get('collectors') ?? [];
    const intervalMs = entry.get('interval');
    found.set(name, { name, collectors, ...(intervalMs === undefined ? {} : { intervalMs }) });
  }
  root.define('module', [...found.keys()]);
  return found;
}
