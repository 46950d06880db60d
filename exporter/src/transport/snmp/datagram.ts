/** What can be read from a datagram without keys, before net-snmp sees it. */
export interface DatagramHead {
  /** The version field: 0 is v1, 1 is v2c, 3 is v3. */
  readonly version: number;
  readonly authenticated: boolean;
  readonly encrypted: boolean;
  /** An unencrypted v3 Report: the agent rejects the request. */
  readonly report: boolean;
}

const tag = { integer: 0x02, octets: 0x04, sequence: 0x30, report: 0xa8 };
const versionThree = 3;

/** The header of an SNMP message; undefined if the bytes are not one or are truncated. */
export function readDatagramHead(bytes: Uint8Array): DatagramHead | undefined {
  const message = new Cursor(bytes).enter(tag.sequence);
  const version = message?.value(tag.integer);
  if (message === undefined || version?.length !== 1) return undefined;
  if (version[0] !== versionThree) {
    return { version: version[0] ?? -1, authenticated: false, encrypted: false, report: false };
  }
  const header = message.enter(tag.sequence);
  if (header?.value(tag.integer) === undefined || header.value(tag.integer) === undefined) return undefined;
  const flags = header.value(tag.octets)?.[0];
  if (flags === undefined || message.value(tag.octets) === undefined) return undefined;
  const encrypted = (flags & 2) !== 0;
  return {
    version: versionThree,
    authenticated: (flags & 1) !== 0,
    encrypted,
    report: !encrypted && isReport(message),
  };
}

function isReport(message: Cursor): boolean {
  const scoped = message.enter(tag.sequence);
  if (scoped?.value(tag.octets) === undefined || scoped.value(tag.octets) === undefined) return false;
  return scoped.peek() === tag.report;
}

/** Reads tag-length-value items in order, never beyond the given bytes. */
class Cursor {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  peek(): number | undefined {
    return this.#bytes[this.#offset];
  }

  enter(expected: number): Cursor | undefined {
    const content = this.value(expected);
    return content === undefined ? undefined : new Cursor(content);
  }

  value(expected: number): Uint8Array | undefined {
    if (this.peek() !== expected) return undefined;
    let start = this.#offset + 2;
    let length = this.#bytes[this.#offset + 1] ?? Number.NaN;
    if (length > 0x80) {
      const count = length & 0x7f;
      length = 0;
      for (let index = 0; index < count; index += 1)
        length = length * 256 + (this.#bytes[start + index] ?? Number.NaN);
      start += count;
    }
    const end = start + length;
    if (!(end <= this.#bytes.length)) return undefined;
    this.#offset = end;
    return this.#bytes.subarray(start, end);
  }
}
