import { ExporterError } from '../../errors/exporter-error.ts';
import { checkAddress, checkLabels, checkName, checkNotes, checkWord } from '../../store/values.ts';
import { fieldErrors, type FieldError } from '../validation.ts';
import { type DeviceEntry, entrySchemas, type ListName, type SiteEntry } from './document.ts';

/** All mistakes in the form of one entry: those that need no look at the rest of the tenant. */
export function formErrors(list: ListName, entry: unknown): FieldError[] {
  const found = fieldErrors(entrySchemas[list], entry);
  if (found.length > 0) return found;
  const { name, notes = '' } = entry as SiteEntry | DeviceEntry;
  const checks = [() => checkName(name), () => checkNotes(notes)];
  if (list === 'devices') {
    const { address, role = '', labels = {} } = entry as DeviceEntry;
    checks.push(
      () => checkAddress(address),
      () => checkWord(role, 'role'),
    );
    checks.push(() => JSON.stringify(checkLabels(labels)));
  }
  return checks.flatMap(mistakeOf);
}

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
