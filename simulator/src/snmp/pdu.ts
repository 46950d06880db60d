import { BerReader, element, encodeInteger, encodeOid, encodeValue, PDU, TAG } from './ber.ts';
import type { Cursor, Found, ViewAtMoment } from './view.ts';

export interface RequestPdu {
  readonly type: number;
  readonly requestId: Uint8Array;
  /** GETBULK: non-repeaters and max-repetitions. */
  readonly first: number;
  readonly second: number;
  readonly names: readonly (readonly number[])[];
  /** Variable bindings as received: error responses return them. */
  readonly bindings: Buffer;
}

export type SnmpVersion = 1 | 2 | 3;

export function readPdu(reader: BerReader): RequestPdu {
  const type = reader.peek();
  const body = reader.enter(type);
  const requestId = Buffer.from(body.bytes(TAG.integer));
  const first = body.integer();
  const second = body.integer();
  const bindings = Buffer.from(body.bytes(TAG.sequence));
  const list = new BerReader(bindings);
  const names: number[][] = [];
  while (!list.done) {
    const binding = list.enter(TAG.sequence);
    names.push(binding.oid());
  }
  return { type, requestId, first, second, names, bindings };
}

export interface ReplyOptions {
  readonly version: SnmpVersion;
  /** Room for the variable bindings. */
  readonly budget: number;
  /** Fault: the successor of an instance is the instance itself, within an answer and in the next. */
  readonly loop: boolean;
}

const ERROR = { none: 0, tooBig: 1, noSuchName: 2, noAccess: 6 } as const;

/** The encoded response PDU; undefined if the request gets no answer. */
export function answer(pdu: RequestPdu, view: ViewAtMoment, options: ReplyOptions): Buffer | undefined {
  if (pdu.type === PDU.bulk && options.version !== 1) return bulk(pdu, view, options);
  if (pdu.type === PDU.get || pdu.type === PDU.next) return single(pdu, view, options);
  // Read-only agent: RouterOS refuses to write without write-access.
  if (pdu.type === PDU.set)
    return errorResponse(pdu, options.version === 1 ? ERROR.noSuchName : ERROR.noAccess, 1);
  return undefined;
}

export function respond(
  type: number,
  requestId: Uint8Array,
  status: readonly [number, number],
  bindings: Uint8Array,
): Buffer {
  return element(
    type,
    element(TAG.integer, requestId),
    element(TAG.integer, encodeInteger(status[0])),
    element(TAG.integer, encodeInteger(status[1])),
    element(TAG.sequence, bindings),
  );
}

function errorResponse(pdu: RequestPdu, code: number, index: number): Buffer {
  return respond(PDU.response, pdu.requestId, [code, index], pdu.bindings);
}

function tooBig(pdu: RequestPdu, version: SnmpVersion): Buffer {
  return respond(
    PDU.response,
    pdu.requestId,
    [ERROR.tooBig, 0],
    version === 1 ? pdu.bindings : Buffer.alloc(0),
  );
}

function single(pdu: RequestPdu, view: ViewAtMoment, options: ReplyOptions): Buffer {
  const list = new BindingList(options.budget);
  for (const [i, name] of pdu.names.entries()) {
    const found = pdu.type === PDU.get ? view.exact(name) : next(name, view, options);
    if (found !== undefined) {
      if (!(options.version === 1 && found.tag === TAG.counter64)) {
        list.add(found);
        continue;
      }
    }
    if (options.version === 1) return errorResponse(pdu, ERROR.noSuchName, i + 1);
    list.addException(name, missing(pdu.type, name, view));
  }
  return list.overflow
    ? tooBig(pdu, options.version)
    : respond(PDU.response, pdu.requestId, [0, 0], list.bytes());
}

function missing(type: number, name: readonly number[], view: ViewAtMoment): number {
  if (type === PDU.next) return TAG.endOfView;
  return view.hasObject(name) ? TAG.noSuchInstance : TAG.noSuchObject;
}

function next(name: readonly number[], view: ViewAtMoment, options: ReplyOptions): Found | undefined {
  const same = options.loop ? view.exact(name) : undefined;
  if (same !== undefined) return same;
  const cursor = view.after(name);
  if (cursor === undefined || options.version !== 1) return cursor;
  // v1 has no 64-bit counters, so they are skipped (RFC 2089).
  let found = true;
  while (found && cursor.tag === TAG.counter64) found = cursor.advance();
  return found ? cursor : undefined;
}

function bulk(pdu: RequestPdu, view: ViewAtMoment, options: ReplyOptions): Buffer {
  const list = new BindingList(options.budget);
  const plain = Math.max(0, Math.min(pdu.first, pdu.names.length));
  for (const name of pdu.names.slice(0, plain)) {
    const found = next(name, view, options);
    if (found === undefined) list.addException(name, TAG.endOfView);
    else list.add(found);
  }
  if (list.overflow) return tooBig(pdu, options.version);
  const repeaters = pdu.names.slice(plain).map((name) => new Repeater(name, view, options.loop));
  for (let round = 0; round < Math.max(0, pdu.second) && repeaters.length > 0; round++) {
    let alive = false;
    for (const one of repeaters) {
      if (one.put(list)) alive = true;
      if (list.overflow) break;
    }
    if (list.overflow || !alive) break;
  }
  if (list.count === 0 && list.overflow) return tooBig(pdu, options.version);
  return respond(PDU.response, pdu.requestId, [0, 0], list.bytes());
}

class Repeater {
  #name: readonly number[] | Found;
  readonly #cursor: Cursor | undefined;
  readonly #same: Found | undefined;
  readonly #loop: boolean;
  #ended: boolean;
  #started = false;

  constructor(name: readonly number[], view: ViewAtMoment, loop: boolean) {
    this.#name = name;
    this.#loop = loop;
    this.#same = loop ? view.exact(name) : undefined;
    this.#cursor = view.after(name);
    this.#ended = this.#cursor === undefined;
  }

  /** Adds the next binding; false once this repeater has ended. */
  put(list: BindingList): boolean {
    if (this.#same !== undefined) {
      list.add(this.#same);
      return true;
    }
    const cursor = this.#cursor;
    if (this.#started && !this.#ended && !this.#loop && cursor !== undefined) {
      this.#name = { prefix: cursor.prefix, suffix: cursor.suffix, tag: 0, value: 0 };
      this.#ended = !cursor.advance();
    }
    this.#started = true;
    if (this.#ended || cursor === undefined) {
      list.addException(this.#name, TAG.endOfView);
      return false;
    }
    list.add(cursor);
    return true;
  }
}

const NO_BYTES = new Uint8Array(0);

/** Encoded variable bindings, up to a size limit. */
class BindingList {
  readonly #buffer: Buffer;
  #at = 0;
  count = 0;
  overflow = false;

  constructor(budget: number) {
    this.#buffer = Buffer.allocUnsafe(budget);
  }

  add(found: Found): void {
    this.#put(found.prefix, found.suffix, found.tag, encodeValue(found.tag, found.value));
  }

  addException(name: readonly number[] | Found, tag: number): void {
    if (Array.isArray(name)) this.#put(encodeOid(name as readonly number[]), NO_BYTES, tag, NO_BYTES);
    else this.#put((name as Found).prefix, (name as Found).suffix, tag, NO_BYTES);
  }

  bytes(): Buffer {
    return this.#buffer.subarray(0, this.#at);
  }

  #put(prefix: Uint8Array, suffix: Uint8Array, tag: number, value: Uint8Array): void {
    const name = prefix.length + suffix.length;
    const inner = headerSize(name) + name + headerSize(value.length) + value.length;
    if (this.overflow || this.#at + headerSize(inner) + inner > this.#buffer.length) {
      this.overflow = true;
      return;
    }
    this.#header(TAG.sequence, inner);
    this.#header(TAG.oid, name);
    this.#copy(prefix);
    this.#copy(suffix);
    this.#header(tag, value.length);
    this.#copy(value);
    this.count++;
  }

  #header(tag: number, length: number): void {
    const buffer = this.#buffer;
    buffer[this.#at++] = tag;
    if (length >= 0x100) {
      buffer[this.#at++] = 0x82;
      buffer[this.#at++] = length >> 8;
    } else if (length >= 0x80) buffer[this.#at++] = 0x81;
    buffer[this.#at++] = length & 255;
  }

  #copy(bytes: Uint8Array): void {
    this.#buffer.set(bytes, this.#at);
    this.#at += bytes.length;
  }
}

function headerSize(length: number): number {
  return length < 0x80 ? 2 : length < 0x100 ? 3 : 4;
}
