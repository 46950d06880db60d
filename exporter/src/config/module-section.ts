import type { Catalogue } from './catalogue.ts';
import type { MapReader } from './map-reader.ts';
import type { Module } from './settings.ts';

/** Names of modules appear in URLs, separated by commas. */
const moduleName = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/;

const intervalRange = { min: 1000, max: 24 * 3_600_000 };

/** The modules of the file on top of those that always exist. */
export function readModules(reader: MapReader, catalogue: Catalogue): Map<string, Module> {
  const modules = new Map<string, Module>();
  for (const [name, collectors] of catalogue.defaultModules) modules.set(name, { name, collectors });
  for (const name of reader.names()) {
    const entry = reader.child(name, ['collectors', 'interval']);
    if (!moduleName.test(name)) {
      reader.unfit(name, 'The name of a module starts with a letter and has letters, digits, - and _ only');
    }
    const collectors = readCollectors(entry, catalogue.collectors);
    const intervalMs = entry.durationMs('interval', intervalRange);
    modules.set(name, { name, collectors, ...(intervalMs === undefined ? {} : { intervalMs }) });
  }
  return modules;
}

function readCollectors(entry: MapReader, known: readonly string[]): string[] {
  const found = entry.texts('collectors');
  if (!entry.has('collectors')) entry.missing('collectors', 'a list with at least one collector');
  for (const collector of found) {
    if (!known.includes(collector.text)) entry.unknownReference(collector, 'collector', known);
  }
  return [...new Set(found.map((collector) => collector.text))];
}
