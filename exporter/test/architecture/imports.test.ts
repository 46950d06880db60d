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

// Import lines as they are written here: a static import or export with a quoted source.
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

/** Folder -> what it may import beside itself. A folder, or a single file of one. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  bounded: [],
  exposition: [],
  errors: [],
  define: ['exposition/family.ts', 'exposition/escape.ts'],
  oids: ['define'],
  collectors: ['define', 'oids', 'config/settings.ts'],
  config: ['errors'],
  transport: ['errors', 'config'],
  commands: ['errors', 'transport'],
  probe: ['bounded', 'config', 'define', 'errors', 'exposition', 'oids', 'transport'],
  diagnose: ['collectors', 'config', 'define', 'errors', 'oids', 'probe/api-plan.ts', 'transport'],
  live: ['bounded', 'config', 'define', 'errors', 'exposition', 'probe'],
  telemetry: ['errors', 'exposition', 'probe'],
  report: ['config', 'errors', 'exposition', 'probe'],
  'web-config': ['config', 'errors', 'telemetry'],
  registration: [
    'access',
    'bounded',
    'collectors/index.generated.ts',
    'commands',
    'config',
    'diagnose',
    'discovery',
    'errors',
    'live',
    'oids',
    'probe',
    'registry',
    'transport',
  ],
  http: [
    'access',
    'bounded',
    'commands',
    'config',
    'diagnose',
    'discovery',
    'errors',
    'exposition',
    'live',
    'oids/oid-sets.ts',
    'probe',
    'registration',
    'registry',
    'report',
    'telemetry',
    'web-config',
  ],
};

describe.each(Object.keys(allowed))('%s', (folder) => {
  test('imports only what it may', () => {
    const may = allowed[folder] ?? [];
    const wrong = imports.filter(({ from, to }) => {
      if (folderOf(from) !== folder || !files.includes(to)) return false;
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

test('collectors know the device types of the settings as types only', () => {
  const fromConfig = imports.filter(
    ({ from, to }) => folderOf(from) === 'collectors' && folderOf(to) === 'config',
  );
  expect(fromConfig.every(({ isTypeOnly }) => isTypeOnly)).toBe(true);
});

test('a collector is imported by the list of collectors only', () => {
  const single = /^collectors\/(?!index\.generated|default-modules)/;
  const importers = new Set(imports.filter(({ to }) => single.test(to)).map(({ from }) => from));
  expect([...importers]).toEqual(['collectors/index.generated.ts']);
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
