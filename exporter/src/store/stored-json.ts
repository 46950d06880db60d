import { ExporterError } from '../errors/exporter-error.ts';
import type { Database } from './schema.ts';

/** Where a value is stored. */
interface StoredLocation {
  readonly table: keyof Database;
  readonly id: string;
  readonly column: string;
}

/** The value of a column with JSON; undefined when it is not JSON or of another form, as after a repair by hand. */
export function storedJson<T>(text: string, isForm: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isForm(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The same where nothing can go on without it. Fails with `registry.record-damaged`. */
export function takeStoredJson<T>(
  text: string,
  isForm: (value: unknown) => value is T,
  location: StoredLocation,
): T {
  const value = storedJson(text, isForm);
  if (value === undefined) throw recordDamaged(location);
  return value;
}

/** Without the value, which may be anything. */
export function recordDamaged({ table, id, column }: StoredLocation): ExporterError {
  return new ExporterError(
    'registry.record-damaged',
    `The column ${column} of ${id} in the table ${table} is damaged.`,
  );
}

export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isTextMap = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((each) => typeof each === 'string');
