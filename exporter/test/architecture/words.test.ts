import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const folders = ['exporter/src', 'exporter/scripts', 'simulator/src', 'scripts', 'bench'];

/** What CONTRIBUTING says instead, in its section on words. */
const banned = new Map(
  Object.entries({
    fault: 'error',
    failure: 'error',
    problem: 'error',
    trouble: 'error',
    refusal: 'error, denied or rejected',
    world: 'fixture or context',
    stranger: 'unknown or foreign',
    place: 'position, location, endpoint or target',
    placed: 'position, location, endpoint or target',
    told: 'report',
    tell: 'report',
    said: 'report or answer',
    spoken: 'readable',
    patience: 'timeout',
    patient: 'waiting',
    judge: 'check or classify',
    judged: 'checked or classified',
    judgement: 'result',
    lend: 'use',
    lent: 'used',
    mend: 'patch or repair',
    room: 'folder, budget or capacity',
    way: 'method, direction or endpoint',
    surroundings: 'context',
    somebody: 'who it is',
    nobody: 'what is missing',
  }),
);

interface Exception {
  readonly words: readonly string[];
  readonly files: RegExp;
  /** All identifiers of the files when absent. */
  readonly identifiers?: RegExp;
  readonly why: string;
}

const exceptions: readonly Exception[] = [
  {
    words: ['fault'],
    files: /^simulator\/src\/|^scripts\/demo\/report\.ts$/,
    why: 'a fault is what the simulator injects',
  },
  {
    words: ['fault'],
    files: /^exporter\/src\/(?:oids\/mikrotik-optical|collectors\/interface\/optical)\.ts$/,
    identifiers: /^mtxrOpticalTxFault$/,
    why: 'an object of the MIB',
  },
  {
    words: ['problem'],
    files: /^exporter\/src\/http\//,
    identifiers: /^(?:[pP]roblem|problemOf|problemSchema|problemType|wantsProblem)$/,
    why: 'the problem document of RFC 9457',
  },
  {
    words: ['failure'],
    files: /^exporter\/src\/(?:probe\/probe-metrics|telemetry\/self-metrics)\.ts$/,
    why: 'metrics such as mikrotik_probe_failure are named so',
  },
  {
    words: ['failure'],
    files: /^exporter\/src\/management\/scan\/scan\.ts$/,
    identifiers: /^login_failure$/,
    why: 'a property of the JSON',
  },
  {
    words: ['failure'],
    files: /^exporter\/src\/transport\/routeros-api\/tls-error\.ts$/,
    identifiers: /^CERT_SIGNATURE_FAILURE$/,
    why: 'a code of OpenSSL',
  },
  {
    words: ['failure'],
    files: /^scripts\/test-results\.ts$/,
    identifiers: /^failureMessages$/,
    why: 'a property of the JSON of vitest',
  },
  {
    words: ['place'],
    files:
      /^exporter\/src\/(?:management\/maintenance\/|cli\/maintenance-commands\.ts$|store\/migrations\/0009-maintenance-places\.ts$)/,
    identifiers: /places|Places|^place$/,
    why: 'a window of several sites and devices has the scope `places` in the API',
  },
];

const wordsOf = (name: string): string[] =>
  (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());

const singular = (word: string): string => (banned.has(word) ? word : word.replace(/s$/, ''));

/** Names in the syntax tree; texts and comments are not among them. */
function identifiersOf(file: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, name } = node as { type?: unknown; name?: unknown };
    if ((type === 'Identifier' || type === 'PrivateIdentifier') && typeof name === 'string') names.add(name);
    for (const part of Object.values(node)) visit(part);
  };
  visit(parseAst(readFileSync(`${repository}${file}`, 'utf8'), { lang: 'ts' }));
  return names;
}

const files = folders.flatMap((folder) =>
  readdirSync(`${repository}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(sep).join('/')}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')),
);

interface Use {
  readonly file: string;
  readonly name: string;
  readonly word: string;
}

const usesIn = (file: string, names: Iterable<string>): Use[] =>
  [...names].flatMap((name) =>
    wordsOf(name)
      .map(singular)
      .filter((word) => banned.has(word))
      .map((word) => ({ file, name, word })),
  );

const excepts = ({ words, files: where, identifiers }: Exception, { file, name, word }: Use): boolean =>
  words.includes(word) && where.test(file) && (identifiers?.test(name) ?? true);

const uses = files.flatMap((file) => usesIn(file, identifiersOf(file)));

test('no identifier has a word that the glossary rules out', () => {
  expect(files.length).toBeGreaterThan(400);
  const wrong = uses.filter((use) => !exceptions.some((exception) => excepts(exception, use)));
  expect(wrong.map(({ file, name, word }) => `${file}: ${name} (use ${banned.get(word)})`)).toEqual([]);
});

test('no file of the source is named so either', () => {
  const named = files.flatMap((file) => usesIn(file, file.split('/')));
  expect(named.map(({ file }) => file)).toEqual([
    'exporter/src/http/problem-schema.ts',
    'exporter/src/http/problem.ts',
    'exporter/src/store/migrations/0009-maintenance-places.ts',
    'simulator/src/conditions/fault.ts',
  ]);
});

test.each(exceptions)('an exception is still needed: $why', (exception) => {
  expect(uses.filter((use) => excepts(exception, use))).not.toEqual([]);
});

test.each([
  ['isDeviceFault', 'fault'],
  ['#refusals', 'refusal'],
  ['TLSProblem', 'problem'],
  ['neverTold', 'told'],
  ['MAX_PLACES', 'place'],
])('%s would be found', (name, word) => {
  expect(usesIn('a.ts', [name])).toEqual([{ file: 'a.ts', name, word }]);
});

test.each(['default', 'replace', 'placeholder', 'always', 'errorOf', 'saidi', 'gateway'])(
  '%s is none of them',
  (name) => expect(usesIn('a.ts', [name])).toEqual([]),
);
