import { printable } from '../config/sections/printable.ts';
import { labelName, maxLabels, ownKeys } from '../config/sections/targets.ts';
import { hostError, parseHost } from '../config/address.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { hasInvisible } from '../errors/invisible-text.ts';
import ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';

const maxNotes = 10_000;
const maxLabelValue = 256;

/** A value that the registry cannot store; `what` names the property. */
export function invalidValue(what: string, message: string): ExporterError {
  return new ExporterError('registry.invalid-value', `${what}: ${message}`);
}

/** A name as stored: Unicode-normalised, so that names that look equal are equal. */
export function checkName(name: string, what = 'name'): string {
  const composed = name.normalize('NFC');
  if (printable.test(composed)) return composed;
  if (hasInvisible(composed)) {
    throw invalidValue(what, `${quoteDeviceText(composed)} contains an invisible character; type it again.`);
  }
  throw invalidValue(what, 'must be 1 to 128 printable characters without leading or trailing spaces.');
}

/** The form of a name that must be unique: `Tower 1` and `tower 1` are the same. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFC');
}

/** Text that may be empty, such as the role of a device. */
export function checkWord(text: string, what: string): string {
  return text === '' ? '' : checkName(text, what);
}

/** PostgreSQL cannot store it, and nobody types it. */
function refuseZero(text: string, what: string): void {
  if (text.includes('\0')) throw invalidValue(what, 'must not contain NUL characters.');
}

export function checkNotes(text: string): string {
  if (text.length > maxNotes) throw invalidValue('notes', `must have at most ${maxNotes} characters.`);
  refuseZero(text, 'notes');
  return text.normalize('NFC');
}

/** A host name in lower case, or an IP address in its canonical form. */
export function checkAddress(text: string): string {
  const host = parseHost(text);
  const error = hostError(text);
  if (host === undefined || error !== undefined) {
    throw invalidValue('address', `${quoteDeviceText(text)} is refused: ${error ?? 'not an address'}.`);
  }
  if (isIP(host) === 0) return host.toLowerCase().replace(/\.$/, '');
  // A zone (fe80::1%eth0) is only valid on one machine and has no canonical form.
  return host.includes('%') ? host : ipaddr.process(host).toString();
}

export function checkPort(port: number | null): number | null {
  if (port === null || (Number.isInteger(port) && port >= 1 && port <= 65_535)) return port;
  throw invalidValue('port', `must be a whole number from 1 to 65535, not ${port}.`);
}

export function checkChoice<T extends string>(value: T, choices: readonly T[], what: string): T {
  if (choices.includes(value)) return value;
  throw invalidValue(what, `${quoteDeviceText(value)} is not one of ${choices.join(', ')}.`);
}

/** Labels that Prometheus accepts and that are not set elsewhere. */
export function checkLabels(labels: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(labels);
  if (entries.length > maxLabels) throw invalidValue('labels', `a device can have at most ${maxLabels}.`);
  for (const [name, value] of entries) {
    const shown = quoteDeviceText(name);
    if (!labelName.test(name)) throw invalidValue('labels', `${shown} is not a valid label name.`);
    if (ownKeys.includes(name))
      throw invalidValue('labels', `${shown} is set by the exporter or by Prometheus.`);
    if (value.length > maxLabelValue) throw invalidValue('labels', `the value of ${shown} is too long.`);
    if (hasInvisible(value))
      throw invalidValue('labels', `the value of ${shown} contains an invisible character.`);
    refuseZero(value, 'labels');
  }
  return Object.fromEntries(entries.map(([name, value]) => [name, value.normalize('NFC')]));
}

export function checkNumber(
  value: number | null,
  { min, max }: { readonly min: number; readonly max: number },
  what: string,
): number | null {
  if (value === null || (value >= min && value <= max)) return value;
  throw invalidValue(what, `must be a number from ${min} to ${max}, not ${value}.`);
}

export function checkCoordinate(value: number | null, limit: number, what: string): number | null {
  if (value === null || (Number.isFinite(value) && Math.abs(value) <= limit)) return value;
  throw invalidValue(what, `must be a number from -${limit} to ${limit}, not ${value}.`);
}
