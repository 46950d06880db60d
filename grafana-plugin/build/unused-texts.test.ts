import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { pluginFolder } from './webpack-config.ts';

const folder = join(pluginFolder, 'src');
const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
);

/** Named by words that come from elsewhere. */
const outside = new Set([
  // Roles of tokens are those of the API.
  'tokens.platform',
]);
/** Rooms that are asked for words which the exporter says. */
const outsideRooms = new Set(['reasons', 'permissions', 'names', 'changes-actions', 'changes-properties']);

const importsOf = (file: string): readonly string[] =>
  [...sources.get(file)!.matchAll(/from '(?<path>\.[^']+)'/gu)]
    .map(({ groups }) => join(dirname(file), groups!['path']!))
    .filter((path) => sources.has(path));

/** Every key of the rooms of a file: `title` of texts('device', { title: … }). */
function keysOf(file: string): readonly (readonly [room: string, key: string])[] {
  const rooms = [...sources.get(file)!.matchAll(/texts\('(?<room>[^']+)', \{(?<body>.*?)^\}\)/gmsu)];
  return rooms.flatMap(({ groups }) =>
    [...groups!['body']!.matchAll(/^ {2}'?(?<key>[\w.-]+)'?:/gmu)].map(
      (match) => [groups!['room']!, match.groups!['key']!] as const,
    ),
  );
}

/** Whether sources name a key, as a word of its own or put together: `${state}Help`. */
function isNamed(key: string, users: readonly string[]): boolean {
  // Where the keys are a list, it is beside the file that shows them.
  const near = new Set([...users, ...users.flatMap(importsOf).filter((file) => !file.startsWith('texts/'))]);
  const isWord = [...near].some((file) =>
    ["'", '"', '`'].some((quote) => sources.get(file)!.includes(quote + key + quote)),
  );
  return (
    isWord ||
    users.some((file) =>
      [...sources.get(file)!.matchAll(/`(?<before>[\w-]*)\$\{[^`{}]*\}(?<after>[\w-]*)`/gu)].some(
        ({ groups }) => {
          const { before = '', after = '' } = groups!;
          const isLong = key.length > before.length + after.length;
          return before + after !== '' && isLong && key.startsWith(before) && key.endsWith(after);
        },
      ),
    )
  );
}

const files = [...sources.keys()].filter((file) => file.startsWith('texts/') && file !== 'texts/text.ts');

it('every text is said somewhere', () => {
  const found = files.flatMap((file) => {
    const users = [...sources.keys()].filter((user) => importsOf(user).includes(file));
    return keysOf(file)
      .filter(
        ([room, key]) => !outsideRooms.has(room) && !outside.has(`${room}.${key}`) && !isNamed(key, users),
      )
      .map(([room, key]) => `${room}.${key}`);
  });
  expect(files.flatMap(keysOf).length).toBeGreaterThan(1000);
  expect(found).toEqual([]);
});

it('sees one that is not', () => {
  const users = [...sources.keys()].filter((user) => importsOf(user).includes('texts/devices.ts'));
  expect(isNamed('unknownHelp', users)).toBe(true);
  expect(isNamed('treeNone', users)).toBe(true);
  expect(isNamed('nowhereSaid', users)).toBe(false);
});
