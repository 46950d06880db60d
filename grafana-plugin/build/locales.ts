import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '../src/texts/text.ts';

interface Room {
  readonly room: string;
  readonly english: Readonly<Record<string, Text>>;
}

const folderOfTexts = new URL('../src/texts/', import.meta.url);

/** Every text in English, as i18next reads them: by room and key, with a suffix for each number. */
export async function englishTexts(): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const rooms: Record<string, Record<string, string>> = {};
  for (const file of (await readdir(folderOfTexts)).sort()) {
    if (file.endsWith('.test.ts')) continue;
    const module = (await import(new URL(file, folderOfTexts).href)) as Readonly<Record<string, unknown>>;
    for (const { room, english } of Object.values(module).filter(isRoom)) {
      if (rooms[room] !== undefined) throw new Error(`Two files of src/texts call their room ${room}.`);
      rooms[room] = Object.fromEntries(Object.entries(english).flatMap(entriesOf));
    }
  }
  return rooms;
}

const isRoom = (value: unknown): value is Room =>
  typeof value === 'function' && 'room' in value && 'english' in value;

const entriesOf = ([key, text]: readonly [string, Text]): readonly (readonly [string, string])[] =>
  typeof text === 'string'
    ? [[key, text]]
    : [
        [`${key}_one`, text.one],
        [`${key}_other`, text.other],
      ];

/** Writes the file that Grafana asks for because plugin.json lists en-US, and that a translator begins with. */
export async function writeLocales(folder: string, pluginId: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'en-US'), { recursive: true });
  await writeFile(
    join(folder, 'en-US', `${pluginId}.json`),
    `${JSON.stringify(await englishTexts(), undefined, 2)}\n`,
  );
}
