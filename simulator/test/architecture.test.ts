import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts'));

// Import lines as written here: a static import or export with a quoted source. Includes types.
const importLine = /^(?:import|export)\s[^;'"]*?\sfrom\s['"](?<to>\.[^'"]+)['"]/gm;

const imports = files.flatMap((from) =>
  [...readFileSync(join(source, from), 'utf8').matchAll(importLine)].map(({ groups }) => ({
    from,
    to: posix.join(posix.dirname(from), groups?.['to'] ?? ''),
  })),
);

const folderOf = (file: string): string => file.split('/')[0] ?? '';

/** Folder, or root file -> what it may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  conditions: [],
  tls: [],
  devices: ['model'],
  api: ['conditions', 'model'],
  snmp: ['conditions', 'model'],
  fleet: ['api', 'conditions', 'devices', 'model', 'snmp', 'tls'],
  hostile: ['api', 'snmp'],
  replay: ['api', 'devices', 'fleet', 'model', 'snmp'],
  'index.ts': ['conditions', 'devices', 'fleet', 'hostile', 'model', 'replay'],
  'main.ts': ['devices', 'fleet'],
};

test('every folder has its place', () => {
  expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(allowed).sort());
});

test('every import leads to a file', () => {
  expect(imports.filter(({ to }) => !files.includes(to))).toEqual([]);
  expect(imports.length).toBeGreaterThan(100);
});

describe.each(Object.keys(allowed))('%s', (folder) => {
  test('imports only what it may', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        folderOf(from) === folder && folderOf(to) !== folder && !allowed[folder]?.includes(folderOf(to)),
    );
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['files', (file: string) => file],
  ['folders', folderOf],
])('no circle of %s, types included', (_what, nodeOf) => {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    if (nodeOf(from) === nodeOf(to)) continue;
    edges.set(nodeOf(from), (edges.get(nodeOf(from)) ?? new Set()).add(nodeOf(to)));
  }
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) throw new Error([...path, node].join(' -> '));
    if (done.has(node)) return;
    for (const next of edges.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  expect(() => [...edges.keys()].forEach((node) => visit(node, []))).not.toThrow();
});
