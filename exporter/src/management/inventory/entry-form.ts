import { ExporterError } from '../../errors/exporter-error.ts';
import { checkAddress, checkLabels, checkName, checkNotes, checkWord } from '../../store/values.ts';
import { fieldErrors, type FieldError } from '../validation.ts';
import { type DeviceEntry, entrySchemas, type ListName, type SiteEntry } from './document.ts';

/** All mistakes in the form of one entry: those that need no look at the rest of the tenant. */
export function formErrors(list: ListName, entry: unknown): FieldError[] {
  const found = fieldErrors(entrySchemas[list], entry);
  if (!isObject(entry)) return found;
  const wrong = new Set(found.map(({ field }) => field.split('.')[0]));
  for (const [property, check] of Object.entries(checks[list])) {
    if (wrong.has(property) || entry[property] === undefined) continue;
    found.push(...mistakeOf(() => check(entry[property] as never)));
  }
  return found;
}

export const isObject = (entry: unknown): entry is Readonly<Record<string, unknown>> =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry);

const siteChecks = {
  name: (name: SiteEntry['name']) => checkName(name),
  notes: (notes: string) => checkNotes(notes),
};
const deviceChecks = {
  ...siteChecks,
  address: (address: DeviceEntry['address']) => checkAddress(address),
  role: (role: string) => checkWord(role, 'role'),
  labels: (labels: Readonly<Record<string, string>>) => checkLabels(labels),
};
/** By property, for a value of the right type. */
const checks: Readonly<Record<ListName, Readonly<Record<string, (value: never) => unknown>>>> = {
  sites: siteChecks,
  devices: deviceChecks,
};

function mistakeOf(check: () => unknown): FieldError[] {
  try {
    check();
    return [];
  } catch (error) {
    const [, field, message] =
      error instanceof ExporterError ? (/^(\w+): (.*)$/s.exec(error.message) ?? []) : [];
    if (field === undefined || message === undefined) throw error;
    return [{ field, message }];
  }
}
