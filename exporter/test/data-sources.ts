import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const apart = new Set(['node_modules', '.git', '.cache', 'dist', 'cases']);

function* filesBelow(folder: string): Iterable<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !apart.has(entry.name)) yield* filesBelow(path);
    else if (entry.isFile() && entry.name.endsWith('.json')) yield path;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What is sent to Grafana itself, such as annotations, has this source on every installation. */
const ofGrafana = new Set(['grafana', '-- Grafana --', '-- Mixed --', '-- Dashboard --']);

const isFixed = (source: string): boolean => !/^\$\{?\w+\}?$/.test(source) && !ofGrafana.has(source);

/** Data sources in a dashboard that are those of one installation, and not a variable. */
export function fixedDataSources(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(fixedDataSources);
  if (!isObject(value)) return [];
  const { datasource } = value;
  const own = isObject(datasource) ? datasource['uid'] : datasource;
  return [
    ...(typeof own === 'string' && isFixed(own) ? [own] : []),
    ...Object.values(value).flatMap(fixedDataSources),
  ];
}

/** Dashboards of Grafana below a folder, as parsed. */
export function dashboardsBelow(folder: string): readonly (readonly [file: string, dashboard: unknown])[] {
  return [...filesBelow(folder)]
    .map((file): readonly [string, unknown] => [
      file,
      JSON.parse(readFileSync(file, 'utf8').replace(/^\s*(\/\/.*)$/gm, '')),
    ])
    .filter(([, content]) => isObject(content) && Array.isArray(content['panels']));
}
