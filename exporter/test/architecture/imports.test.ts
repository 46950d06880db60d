import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

interface Import {
  readonly from: string;
  /** Relative to src, or the name of a package. */
  readonly to: string;
  readonly isTypeOnly: boolean;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.split(sep).join('/'));

// Import lines as written here: a static import or export with a quoted source.
const importLine = /^(?:import|export)\s(?<what>[^;'"]*?)\s?from\s['"](?<to>[^'"]+)['"]/gm;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  return [...text.matchAll(importLine)].map(({ groups }) => {
    const to = groups?.['to'] ?? '';
    return {
      from: file,
      to: to.startsWith('.') ? posix.join(posix.dirname(file), to) : to,
      isTypeOnly: /^type\s/.test(groups?.['what'] ?? ''),
    };
  });
}

const imports = files.flatMap(importsOf);
const folderOf = (file: string): string => file.split('/')[0] ?? '';

/** Folder, or root file -> what it may import besides itself: a folder, or a single file of one. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  exposition: ['concurrency'],
  concurrency: ['errors'],
  define: ['concurrency', 'exposition/family.ts', 'exposition/escape.ts'],
  oids: ['define'],
  collectors: ['define', 'oids'],
  config: ['define', 'errors', 'exposition/lint.ts'],
  outbound: [],
  alertmanager: ['config', 'errors', 'outbound'],
  prometheus: ['config', 'errors', 'outbound'],
  transport: ['concurrency', 'config', 'errors'],
  probe: ['concurrency', 'config', 'define', 'errors', 'exposition', 'oids', 'transport'],
  reference: ['define', 'fleet/fleet-metrics.ts', 'oids', 'probe'],
  live: ['concurrency', 'config', 'define', 'errors', 'exposition', 'probe'],
  access: ['concurrency', 'config', 'errors', 'outbound'],
  store: ['access', 'concurrency', 'config', 'errors'],
  devices: ['access', 'concurrency', 'config', 'define/device-types.ts', 'errors', 'store', 'transport'],
  fleet: ['access', 'concurrency', 'config', 'define/label-text.ts', 'devices', 'exposition'],
  telemetry: ['concurrency', 'errors', 'exposition', 'probe'],
  management: [
    'access',
    'alertmanager',
    'collectors/index.generated.ts',
    'concurrency',
    'config',
    'define',
    'devices',
    'errors',
    'live',
    'oids',
    'probe',
    'prometheus',
    'store',
    'telemetry',
    'transport',
  ],
  http: [
    'access',
    'concurrency',
    'config',
    'define/device-types.ts',
    'devices',
    'errors',
    'exposition',
    'fleet',
    'live',
    'management',
    'probe',
    'store',
    'telemetry',
  ],
  cli: [
    'access',
    'alertmanager',
    'app.ts',
    'concurrency',
    'config',
    'define',
    'devices',
    'errors',
    'exposition',
    'http',
    'management',
    'probe',
    'prometheus',
    'reference',
    'store',
    'telemetry',
  ],
  'app.ts': [
    'access',
    'alertmanager',
    'config',
    'devices',
    'http',
    'live',
    'management',
    'probe',
    'telemetry',
  ],
  'main.ts': ['cli', 'collectors', 'config/catalogue.ts', 'probe'],
};

/** Known imports against the layering, still to be reversed. Nothing may be added. */
const pending: readonly string[] = [];

test('every folder has its place', () => {
  expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(allowed).sort());
});

describe.each(Object.keys(allowed))('%s', (folder) => {
  test('imports only what it may', () => {
    const may = allowed[folder] ?? [];
    const wrong = imports.filter(({ from, to }) => {
      if (folderOf(from) !== folder || !files.includes(to)) return false;
      if (pending.includes(`${folder} -> ${folderOf(to)}`)) return false;
      return folderOf(to) !== folder && !may.includes(folderOf(to)) && !may.includes(to);
    });
    expect(wrong).toEqual([]);
  });
});

test('every import of a file leads to one', () => {
  const missing = imports.filter(({ to }) => to.endsWith('.ts') && !files.includes(to));
  // declarations of packages without types
  expect(missing.filter(({ to }) => !to.endsWith('.d.ts'))).toEqual([]);
  expect(imports.length).toBeGreaterThan(100);
});

test('of the exposition, the language of collectors takes types and the escaping only', () => {
  const fromExposition = imports.filter(
    ({ from, to }) => folderOf(from) === 'define' && folderOf(to) === 'exposition',
  );
  for (const { to, isTypeOnly } of fromExposition) {
    expect(isTypeOnly || to === 'exposition/escape.ts', to).toBe(true);
  }
});

/** Tables of interface and interface-ethernet are in interface/. */
function isPartOfArea(from: string, to: string): boolean {
  const area = /^collectors\/([a-z0-9]+)\/./.exec(to)?.[1];
  return area !== undefined && new RegExp(`^collectors/${area}[-./]`).test(from);
}

test('a collector is imported by the list of collectors, or by a part of its area: queue by queue-dynamic', () => {
  const single = /^collectors\/(?!index\.generated)/;
  const importers = imports.filter(
    ({ from, to }) =>
      single.test(to) && !isPartOfArea(from, to) && !from.startsWith(to.replace(/\.ts$/, '-')),
  );
  expect([...new Set(importers.map(({ from }) => from))]).toEqual(['collectors/index.generated.ts']);
});

test('the guard against foreign addresses has two entrances', () => {
  const inner = /^devices\/address\/(?!address-policy|resolve-checked)/;
  const importers = imports.filter(({ from, to }) => inner.test(to) && !from.startsWith('devices/address/'));
  expect(importers).toEqual([]);
});

test('packages are used where the outside world is, nowhere else', () => {
  const pure = new Set(['define', 'oids', 'collectors', 'errors']);
  const wrong = imports.filter(({ from, to }) => pure.has(folderOf(from)) && !to.endsWith('.ts'));
  expect(wrong).toEqual([]);
});

test.each(files)('%s leaves the environment and the process alone', (file) => {
  const text = readFileSync(join(source, file), 'utf8');
  const mayRead = file === 'main.ts' || ['cli', 'config'].includes(folderOf(file));
  if (!mayRead) expect(text).not.toMatch(/process\.env/);
  if (!['main.ts', 'cli'].includes(folderOf(file))) expect(text).not.toMatch(/process\.exit(?!Code)/);
});

test('no two folders import each other', () => {
  const arrows = new Set(
    imports
      .filter(({ from, to }) => files.includes(to) && folderOf(from) !== folderOf(to))
      .map(({ from, to }) => `${folderOf(from)} -> ${folderOf(to)}`),
  );
  const mutual = [...arrows].filter((arrow) => {
    const [from, to] = arrow.split(' -> ');
    return (
      !pending.includes(arrow) && !pending.includes(`${to} -> ${from}`) && arrows.has(`${to} -> ${from}`)
    );
  });
  expect(mutual).toEqual([]);
});

test('no import cycle', () => {
  const edges = new Map<string, string[]>();
  for (const { from, to, isTypeOnly } of imports) {
    if (!isTypeOnly && files.includes(to)) edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) throw new Error([...path, file].join(' -> '));
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  expect(() => files.forEach((file) => visit(file, []))).not.toThrow();
});
