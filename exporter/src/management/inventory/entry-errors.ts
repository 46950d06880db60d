import { type ErrorCode, errorTable } from '../../errors/codes.ts';
import type { FieldError } from '../validation.ts';

/** A mistake in an inventory, with everything needed to find it in the file. */
export interface EntryError extends FieldError {
  /** Line of the file; absent where it is not known. */
  readonly line?: number;
  /** Name of the device or site. */
  readonly name?: string;
  /** Of the error table; absent for a value of the wrong form. */
  readonly code?: ErrorCode;
}

/** With what to do about it, as every other error has. */
export function withRemedy({ code = 'registry.invalid-value', ...error }: EntryError) {
  return { ...error, code, remedy: errorTable[code].remedy };
}

/** More would be a response of many megabytes that nobody reads. */
export const maxErrors = 10_000;
const maxShown = 5;
const maxValues = 3;

const quoted = /"[^"]*"/g;

/**
 * One sentence per kind of mistake, with the number of entries and the lines: a wrong name of a site in 3,000 rows is
 * one thing to correct. Mistakes that differ only in the quoted value are of one kind.
 */
export function sentences(errors: readonly EntryError[]): string[] {
  const groups = new Map<string, EntryError[]>();
  for (const error of errors) {
    const property = error.field.split('.').slice(2).join('.');
    const kind = `${property} ${error.message.replaceAll(quoted, '""')}`;
    const group = groups.get(kind) ?? [];
    if (group.length === 0) groups.set(kind, group);
    group.push(error);
  }
  const bySize = [...groups.values()].toSorted((left, right) => right.length - left.length);
  const all = bySize.map(sentence);
  if (errors.length >= maxErrors) all.push(`Only the first ${maxErrors} mistakes are listed.`);
  return all;
}

function sentence(group: readonly EntryError[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const property = first.field.split('.').slice(2).join('.');
  const text = withValues(group);
  // "type is not one of …", but "There is no module …" is a sentence already.
  const message = `${property === '' || /^[A-Z]/.test(text) ? '' : `${property} `}${text}`.replace(/\.$/, '');
  const at = listed(group.map(positionOf));
  return group.length === 1 ? `${message}: ${at}.` : `${message}: ${group.length} entries, ${at}.`;
}

/** The message with the different values that it quotes. */
function withValues(group: readonly EntryError[]): string {
  const message = group[0]?.message ?? '';
  const values = [...new Set(group.map((error) => error.message.match(quoted)?.[0] ?? ''))];
  if (values.length < 2) return message;
  const shown = values.slice(0, maxValues).join(', ');
  const more = values.length - maxValues;
  return message.replace(/"[^"]*"/, () => (more > 0 ? `${shown} or ${more} others` : shown));
}

function positionOf({ line, name, field }: EntryError): string {
  const where = line === undefined ? field.split('.').slice(0, 2).join(' ') : `line ${line}`;
  return name === undefined ? where : `${where} (${name})`;
}

function listed(positions: readonly string[]): string {
  const more = positions.length - maxShown;
  return `${positions.slice(0, maxShown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
