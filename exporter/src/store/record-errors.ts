import { DetailedError } from '../errors/detailed-error.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';

/** The same error whether no record has the id or another tenant has it. */
export function notFound(kind: string): ExporterError {
  return new ExporterError('registry.not-found', `There is no ${kind} with this id.`);
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ExporterError && error.code === 'registry.not-found';
}

/** A record as messages show it: people know its name, programs its id. */
export interface Shown {
  readonly id: string;
  readonly name: string;
}

const shownAs = ({ id, name }: Shown): string => `${quoteDeviceText(name)} (${id})`;

export function duplicate(kind: string, what: string, other: Shown): ExporterError {
  const message = `Another ${kind} already has this ${what}: ${shownAs(other)}.`;
  return new DetailedError('registry.duplicate', message, { existing_id: other.id, conflict: what });
}

/** `how`: for example `behind it`. */
export function inUse(
  kind: string,
  by: 'device' | 'site',
  { user, how }: { user: Shown; how?: string },
): ExporterError {
  const text = `The ${kind} is in use by the ${by} ${shownAs(user)}${how === undefined ? '' : ` ${how}`}.`;
  return new ExporterError('registry.in-use', text);
}

/** Knows what was not found, for lists of many mistakes. */
export class UnknownReference extends ExporterError {
  readonly kind: string;

  constructor(kind: string, shown: string) {
    super('registry.unknown-reference', `There is no ${kind} with the id or name ${shown}.`);
    this.kind = kind;
  }
}

export function unknownReference(kind: string, given?: string): UnknownReference {
  return new UnknownReference(kind, given === undefined ? 'given' : quoteDeviceText(given));
}

/** Optimistic locking: the writer passes the revision it has seen. Undefined accepts any revision. */
export function checkRevision(seen: number | undefined, present: number): void {
  if (seen === undefined || seen === present) return;
  throw new ExporterError(
    'registry.revision-mismatch',
    `The record now has revision ${present}, not ${seen}.`,
  );
}
