import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { integer, octets, oid, tlv, type Varbind } from './ber.ts';

/** A line of a recorded walk: what the device sent, as text. */
export interface Recorded {
  readonly oid: string;
  readonly type: string;
  readonly text: string;
}

/** A recorded walk of the project's test material; undefined if not available. */
export function recordingPath(name: string): string | undefined {
  const path = fileURLToPath(new URL(`../../../../../shared/recordings/snmp/${name}`, import.meta.url));
  return existsSync(path) ? path : undefined;
}

export function readSnmprec(path: string): Recorded[] {
  return readFileSync(path, 'latin1')
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [name = '', type = '', ...rest] = line.replace(/\r$/, '').split('|');
      return { oid: name, type, text: rest.join('|') };
    });
}

/** The value our session must return, computed only from the text of the recording. */
export function expectedValue({ type, text }: Recorded): number | bigint | string | Buffer | undefined {
  if (type === '4') return Buffer.from(text, 'latin1');
  if (type === '4x') return Buffer.from(text, 'hex');
  if (type === '5') return undefined;
  if (type === '6' || type === '64') return text.replace(/^\./, '');
  const value = BigInt(text);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

export function encodedValue(recorded: Recorded): Buffer {
  const { type, text } = recorded;
  if (type === '4') return octets(Buffer.from(text, 'latin1'));
  if (type === '4x') return octets(Buffer.from(text, 'hex'));
  if (type === '5') return tlv(5);
  if (type === '6') return oid(text.replace(/^\./, ''));
  if (type === '64') return tlv(64, Buffer.from(text.split('.').map(Number)));
  return integer(BigInt(text), Number(type));
}

export function encoded(walk: readonly Recorded[]): Varbind[] {
  return walk.map((recorded) => [recorded.oid, encodedValue(recorded)]);
}
