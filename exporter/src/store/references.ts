import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { nameKey } from './values.ts';
import type { Work } from './database-session.ts';
import { unknownReference } from './record-errors.ts';

const kinds = { sites: 'site', devices: 'device', credentials: 'credential' } as const;
type Referable = keyof typeof kinds;

/** Found within a transaction: an import refers to the same site thousands of times. */
const knownByWork = new WeakMap<Work, Map<string, string>>();

/**
 * The id of the record that a text refers to, by its id or its name. A text that is the id of one record and the name of
 * another is refused: whichever we chose, the person may have meant the other.
 */
export async function idOf(work: Work, table: Referable, text: string): Promise<string> {
  const known = knownByWork.get(work) ?? new Map<string, string>();
  knownByWork.set(work, known);
  const key = `${table} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = await work.db
    .selectFrom(table)
    .select('id')
    .where('tenant_id', '=', work.owner)
    .where((where) => where.or([where('id', '=', text), where('name_key', '=', nameKey(text))]))
    .execute();
  const [first, second] = found;
  if (first === undefined) throw unknownReference(kinds[table], text);
  if (second !== undefined) throw ambiguous(kinds[table], text, [first.id, second.id]);
  known.set(key, first.id);
  return first.id;
}

function ambiguous(kind: string, text: string, [first, second]: readonly [string, string]): ExporterError {
  const other = first === text ? second : first;
  return new ExporterError(
    'registry.ambiguous-reference',
    `${quoteDeviceText(text)} is the id of one ${kind} and the name of another, ${other}.`,
  );
}
