import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { formError } from '../declaration.ts';
import type { MapReader } from '../map-reader.ts';
import { collectorFiles } from '../sections/custom-collectors.ts';
import type { CollectorFiles } from '../settings.ts';
import { whyUnreadable } from '../source.ts';

/** More than anybody maintains by hand; a pattern in a wrong folder can match thousands. */
const maxFiles = 200;

/** A wrong one is reported where it is read. */
const isPattern = (text: string): boolean => formError(text, collectorFiles.of) === undefined;

/** The files that each pattern names, sorted, as paths relative to the configuration file. */
export function filesOf(map: MapReader, patterns: readonly string[]): readonly CollectorFiles[] {
  return patterns.filter(isPattern).map((pattern) => ({ pattern, files: matchesOf(map, pattern) }));
}

function matchesOf(map: MapReader, pattern: string): readonly string[] {
  const name = basename(pattern);
  // a file without a star must be there: reading it reports what is wrong
  if (!name.includes('*')) return [pattern];
  const folder = dirname(pattern);
  const [start = '', end = ''] = name.split('*');
  try {
    const found = readdirSync(map.source.pathOf(folder))
      .filter((file) => file.length >= start.length + end.length && !file.startsWith('.'))
      .filter((file) => file.startsWith(start) && file.endsWith(end))
      .sort();
    if (found.length > maxFiles)
      map.invalidKey('collector_files', `${pattern} matches more than ${maxFiles} files`);
    return found.slice(0, maxFiles).map((file) => join(folder, file));
  } catch (error) {
    map.invalidKey('collector_files', `The folder ${folder} cannot be read: ${whyUnreadable(folder, error)}`);
    return [];
  }
}
