// The subset of BER that SNMP uses (RFC 1157, RFC 3416), for the agent side.

export const TAG = {
  integer: 0x02,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  address: 0x40,
  counter32: 0x41,
  gauge32: 0x42,
  ticks: 0x43,
  counter64: 0x46,
  noSuchObject: 0x80,
  noSuchInstance: 0x81,
  endOfView: 0x82,
} as const;

export const PDU = {
  get: 0xa0,
  next: 0xa1,
  response: 0xa2,
  set: 0xa3,
  bulk: 0xa5,
  report: 0xa8,
} as const;

/** Octets may be a string of bytes (latin1). */
export type SnmpValue = number | bigint | string | Uint8Array | readonly number[];

export class BerError extends Error {}

export class BerReader {
  readonly #data: Buffer;
  #at: number;
  readonly #end: number;

  constructor(data: Buffer, from = 0, end = data.length) {
    this.#data = data;
    this.#at = from;
    this.#end = end;
  }

  get position(): number {
    return this.#at;
  }

  get done(): boolean {
    return this.#at >= this.#end;
  }

  peek(): number {
    const tag = this.#data[this.#at];
    if (tag === undefined || this.#at >= this.#end) throw new BerError('unexpected end');
    return tag;
  }

  /** Enters the next element, which must have this tag. */
  enter(tag: number): BerReader {
    if (this.peek() !== tag) throw new BerError(`tag ${this.peek()} instead of ${tag}`);
    this.#at++;
    const length = this.#length();
    const from = this.#at;
    this.#at += length;
    return new BerReader(this.#data, from, from + length);
  }

  bytes(tag: number): Buffer {
    const inner = this.enter(tag);
    return this.#data.subarray(inner.#at, inner.#end);
  }

  integer(): number {
    const bytes = this.bytes(TAG.integer);
    if (bytes.length === 0 || bytes.length > 6) throw new BerError('bad integer');
    return bytes.readIntBE(0, bytes.length);
  }

  oid(): number[] {
    const bytes = this.bytes(TAG.oid);
    const first = bytes[0] ?? 0;
    const arcs =
      bytes.length === 0 ? [0, 0] : first < 80 ? [Math.floor(first / 40), first % 40] : [2, first - 80];
    let arc = 0;
    for (let i = 1; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      arc = arc * 128 + (byte & 0x7f);
      if (byte < 0x80) {
        arcs.push(arc);
        arc = 0;
      }
    }
    return arcs;
  }

  /** Skips any element. */
  skip(): void {
    this.enter(this.peek());
  }

  #length(): number {
    const first = this.#data[this.#at++];
    if (first === undefined) throw new BerError('unexpected end');
    let length = first;
    if (first >= 0x80) {
      const count = first & 0x7f;
      if (count === 0 || count > 4) throw new BerError('bad length');
      length = 0;
      for (let i = 0; i < count; i++) length = length * 256 + (this.#data[this.#at++] ?? 0);
    }
    if (this.#at + length > this.#end) throw new BerError('element longer than its frame');
    return length;
  }
}

export function header(tag: number, length: number): Buffer {
  if (length < 0x80) return Buffer.from([tag, length]);
  if (length < 0x100) return Buffer.from([tag, 0x81, length]);
  return Buffer.from([tag, 0x82, length >> 8, length & 255]);
}

export function element(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  let length = 0;
  for (const part of parts) length += part.length;
  return Buffer.concat([header(tag, length), ...parts]);
}

/** Content bytes of sub-identifiers, without the special first byte. */
export function encodeArcs(arcs: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const arc of arcs) {
    if (arc >= 0x1000_0000) bytes.push(0x80 | Math.floor(arc / 0x1000_0000));
    if (arc >= 0x20_0000) bytes.push(0x80 | (Math.floor(arc / 0x20_0000) & 0x7f));
    if (arc >= 0x4000) bytes.push(0x80 | ((arc >>> 14) & 0x7f));
    if (arc >= 0x80) bytes.push(0x80 | ((arc >>> 7) & 0x7f));
    bytes.push(arc & 0x7f);
  }
  return Uint8Array.from(bytes);
}

export function encodeOid(arcs: readonly number[]): Uint8Array {
  const [first = 0, second = 0, ...rest] = arcs;
  return Uint8Array.from([first * 40 + second, ...encodeArcs(rest)]);
}

/** Content bytes of a value, integers in their shortest form. */
export function encodeValue(tag: number, value: SnmpValue): Uint8Array {
  if (typeof value === 'string') return Buffer.from(value, 'latin1');
  if (typeof value === 'number' || typeof value === 'bigint')
    return encodeInteger(value, tag === TAG.integer);
  if (value instanceof Uint8Array) return value;
  return encodeOid(value);
}

export function encodeInteger(value: number | bigint, signed = true): Uint8Array {
  if (typeof value === 'number' && signed && value >= -0x8000_0000 && value < 0x8000_0000) {
    if (value >= -0x80 && value < 0x80) return Uint8Array.of(value & 255);
    if (value >= -0x8000 && value < 0x8000) return Uint8Array.of((value >> 8) & 255, value & 255);
    if (value >= -0x80_0000 && value < 0x80_0000) {
      return Uint8Array.of((value >> 16) & 255, (value >> 8) & 255, value & 255);
    }
    return Uint8Array.of(value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
  }
  if (typeof value === 'bigint') return encodeBig(value);
  const bytes: number[] = [];
  let rest = Math.max(0, Math.floor(value));
  do {
    bytes.push(rest % 256);
    rest = Math.floor(rest / 256);
  } while (rest > 0);
  if ((bytes.at(-1) ?? 0) >= 0x80) bytes.push(0);
  return Uint8Array.from(bytes.toReversed());
}

function encodeBig(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  do {
    bytes.push(Number(rest & 255n));
    rest >>= 8n;
  } while (rest > 0n);
  if ((bytes.at(-1) ?? 0) >= 0x80) bytes.push(0);
  return Uint8Array.from(bytes.toReversed());
}

export function parseOid(text: string): number[] {
  return text.split('.').filter(Boolean).map(Number);
}

export function compareOids(a: readonly number[], b: readonly number[]): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
