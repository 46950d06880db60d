import type { Varbind } from 'net-snmp';
import { unusable } from './request-error.ts';

/**
 * A value as sent by an agent: INTEGER, Counter32, Gauge32 and TimeTicks are numbers; Counter64 is a number if exact
 * (up to 2^53 - 1), otherwise a bigint; OCTET STRING and Opaque are bytes; OBJECT IDENTIFIER and IpAddress are text.
 */
export type SnmpValue = number | bigint | Uint8Array | string;

const asnType = { null: 5, counter64: 70, noSuchObject: 128, noSuchInstance: 129, endOfMibView: 130 };

/** True for the three markers sent instead of a value. */
export function isMissing(varbind: Varbind): boolean {
  return varbind.type >= asnType.noSuchObject && varbind.type <= asnType.endOfMibView;
}

/** The value of a varbind; undefined if there is none. Throws an SnmpRequestError if the bytes are malformed. */
export function decodeValue(varbind: Varbind): SnmpValue | undefined {
  if (isMissing(varbind) || varbind.type === asnType.null) return undefined;
  const { value } = varbind;
  if (varbind.type === asnType.counter64) return decodeCounter64(value);
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof Uint8Array) return value;
  throw unusable(`a truncated value of type ${varbind.type}`);
}

/** Approximate number of bytes a value takes in a message. */
export function valueBytes(value: SnmpValue | undefined): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === 'string') return value.length / 2;
  if (typeof value === 'bigint') return 9;
  return value === undefined ? 0 : Math.ceil((Math.log2(Math.abs(value) + 1) + 1) / 8);
}

function decodeCounter64(value: unknown): number | bigint {
  // BER puts a zero byte before a value whose top bit is set, so 2^64 - 1 arrives as nine bytes.
  if (!(value instanceof Uint8Array) || value.length === 0 || value.length > 9) {
    throw unusable('a truncated Counter64');
  }
  let big = 0n;
  for (const byte of value) big = (big << 8n) | BigInt(byte);
  big = BigInt.asUintN(64, big);
  return big <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(big) : big;
}
