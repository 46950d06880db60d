import { yieldTurn } from '../../concurrency/yield-turn.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { nameKey } from '../../store/values.ts';
import { checkDocument } from '../validation.ts';
import { csvEntries, type RawEntries } from './csv-entries.ts';
import { frameSchema, type Inventory, type ListName, lists } from './document.ts';
import { formErrors, isObject } from './entry-form.ts';
import { type EntryError, maxErrors } from './entry-errors.ts';
import { parseYaml } from './parse-yaml.ts';
import { refuseUnsupportedYaml } from './yaml-shape.ts';

export interface InventoryText {
  /** The entries in good form. */
  readonly inventory: Inventory;
  /** Line of each of them. */
  readonly lines: Readonly<Record<ListName, readonly (number | undefined)[]>>;
  /** Position in the file of each of them, counted from 0. */
  readonly positions: Readonly<Record<ListName, readonly number[]>>;
  /** The mistakes in the form of the others. */
  readonly errors: readonly EntryError[];
  /** The others, whose references are checked all the same. */
  readonly faulty: Readonly<Record<ListName, readonly FaultyEntry[]>>;
  /** Name keys of the others: references to them are not mistakes of their own. */
  readonly refused: ReadonlySet<string>;
}

/** An entry with mistakes in its form. */
export interface FaultyEntry {
  /** For example `devices.7`. */
  readonly field: string;
  readonly line?: number;
  readonly name?: string;
  /** The properties in good form. */
  readonly sound: Readonly<Record<string, unknown>>;
  /** The names of the others. */
  readonly wrong: ReadonlySet<string>;
}

/** Reads an inventory and checks the form of every entry. Throws only if the text as a whole is unusable. */
export async function readInventory(text: string, type: 'csv' | 'yaml'): Promise<InventoryText> {
  const raw = type === 'csv' ? await fromCsv(text) : await fromYaml(text);
  const errors: EntryError[] = [...raw.devices.errors];
  const result = {
    inventory: {} as Record<ListName, unknown[]>,
    lines: { sites: [] as (number | undefined)[], devices: [] as (number | undefined)[] },
    positions: { sites: [] as number[], devices: [] as number[] },
    faulty: { sites: [] as FaultyEntry[], devices: [] as FaultyEntry[] },
    refused: new Set<string>(),
  };
  for (const list of lists) {
    const { entries, lines, absent } = raw[list];
    if (entries.length > 0) result.inventory[list] = [];
    const misshapen = new Set(errors.map(({ field }) => field));
    const taken = new Map<string, number>();
    for (const [index, entry] of entries.entries()) {
      await yieldTurn();
      const at = whereOf(entry, lines[index]);
      const field = `${list}.${index}`;
      const found = formErrors(list, entry);
      if (at.name !== undefined && found.every((error) => error.field !== 'name')) {
        found.push(...sameName(at.name, taken, index, lines));
      }
      const own = found.filter((error) => !absent.has(error.field));
      errors.push(...own.map((error) => ({ ...error, field: `${field}${dotted(error.field)}`, ...at })));
      if (found.length > 0 || misshapen.has(field)) {
        if (at.name !== undefined) result.refused.add(nameKey(at.name));
        result.faulty[list].push({ field, ...at, ...partsOf(entry, found) });
        continue;
      }
      result.inventory[list]?.push(entry);
      result.lines[list].push(lines[index]);
      result.positions[list].push(index);
    }
  }
  return {
    ...result,
    inventory: result.inventory as unknown as Inventory,
    errors: errors.slice(0, maxErrors),
  };
}

const dotted = (field: string): string => (field === '' ? '' : `.${field}`);

function partsOf(
  entry: unknown,
  found: readonly { readonly field: string }[],
): Pick<FaultyEntry, 'sound' | 'wrong'> {
  const wrong = new Set(found.map(({ field }) => field.split('.')[0] ?? ''));
  const properties = isObject(entry) ? Object.entries(entry) : [];
  return { wrong, sound: Object.fromEntries(properties.filter(([property]) => !wrong.has(property))) };
}

function whereOf(entry: unknown, line: number | undefined): Pick<EntryError, 'line' | 'name'> {
  const name = isObject(entry) ? entry['name'] : undefined;
  return { ...(line === undefined ? {} : { line }), ...(typeof name === 'string' ? { name } : {}) };
}

/** The later entry would silently change what the earlier one has created. */
function sameName(
  name: string,
  taken: Map<string, number>,
  index: number,
  lines: readonly (number | undefined)[],
): { field: string; message: string }[] {
  const key = nameKey(name);
  const earlier = taken.get(key);
  if (earlier === undefined) {
    taken.set(key, index);
    return [];
  }
  const line = lines[earlier];
  const other = line === undefined ? `entry ${earlier + 1}` : `the entry in line ${line}`;
  return [{ field: 'name', message: `is also the name of ${other}.` }];
}

type Raw = Readonly<Record<ListName, RawEntries>>;
const none = (): RawEntries => ({ entries: [], lines: [], errors: [], absent: new Set() });

async function fromYaml(text: string): Promise<Raw> {
  await refuseUnsupportedYaml(text);
  const { document, lines } = await parseYaml(text).catch(refuseUnreadable('YAML', text));
  checkDocument(frameSchema, document);
  const found = document as Partial<Record<ListName, unknown[]>>;
  const rawOf = (list: ListName): RawEntries => ({
    ...none(),
    entries: found[list] ?? [],
    lines: lines[list],
  });
  return { sites: rawOf('sites'), devices: rawOf('devices') };
}

async function fromCsv(text: string): Promise<Raw> {
  // Without a line end, a table has no rows.
  refuseOneLine(text);
  const devices = await csvEntries(text).catch(refuseUnreadable('CSV', text));
  checkDocument(frameSchema, { devices: devices.entries });
  return { sites: none(), devices };
}

/** A table or a list whose line ends were lost. */
const joined = /^(?=.*name)(?=.*address)(?!\s*[{[])/i;

function refuseOneLine(text: string): void {
  if (/[\r\n]/.test(text) || !joined.test(text)) return;
  throw new ExporterError('request.lost-line-ends', 'The body is a single line, so it has no entries.');
}

const refuseUnreadable =
  (what: string, text: string) =>
  (error: unknown): never => {
    if (!(error instanceof SyntaxError)) throw error;
    refuseOneLine(text);
    const [first = ''] = error.message.split('\n');
    throw new ExporterError('request.invalid-body', `The body is not valid ${what}: ${first}`, {
      cause: error,
    });
  };
