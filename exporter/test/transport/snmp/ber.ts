// A small independent BER codec, so that the tests do not check net-snmp against itself.

export interface Item {
  readonly tag: number;
  readonly content: Buffer;
}

export type Varbind = readonly [oid: string, value: Buffer];

export interface Request {
  readonly version: number;
  readonly community: string;
  readonly pduTag: number;
  readonly requestId: number;
  readonly nonRepeaters: number;
  readonly maxRepetitions: number;
  readonly oids: readonly string[];
}

export const pdu = { get: 0xa0, next: 0xa1, response: 0xa2, bulk: 0xa5 };

export function tlv(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const { length } = body;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}

/** A two's complement integer in as few bytes as possible. */
export function integer(value: number | bigint, tag = 2): Buffer {
  let rest = BigInt(value);
  const bytes: number[] = [];
  do {
    bytes.unshift(Number(BigInt.asUintN(8, rest)));
    rest >>= 8n;
  } while (!(rest === 0n && (bytes[0] ?? 0) < 128) && !(rest === -1n && (bytes[0] ?? 0) >= 128));
  return tlv(tag, Buffer.from(bytes));
}

export function oidContent(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes: number[] = [];
  for (const arc of [first * 40 + second, ...rest]) {
    const group = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      group.unshift((left % 128) + 128);
    bytes.push(...group);
  }
  return Buffer.from(bytes);
}

export const oid = (text: string): Buffer => tlv(6, oidContent(text));
export const octets = (value: string | Uint8Array): Buffer => tlv(4, Buffer.from(value));
export const endOfMibView = Buffer.from([0x82, 0]);
export const noSuchObject = Buffer.from([0x80, 0]);
export const noSuchInstance = Buffer.from([0x81, 0]);
export const nothing = Buffer.from([5, 0]);

export function items(bytes: Buffer): Item[] {
  const found: Item[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    const tag = bytes.readUInt8(offset);
    let length = bytes.readUInt8(offset + 1);
    let start = offset + 2;
    if (length > 128) {
      const count = length - 128;
      length = bytes.readUIntBE(start, count);
      start += count;
    }
    found.push({ tag, content: bytes.subarray(start, start + length) });
    offset = start + length;
  }
  return found;
}

export function readOid(content: Buffer): string {
  const arcs: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 127);
    if (byte < 128) {
      arcs.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}

function readInteger(item: Item | undefined): number {
  // A v3 message has other fields where v1 and v2c have these numbers.
  if (item === undefined || item.content.length === 0 || item.content.length > 6) return 0;
  return item.content.readIntBE(0, item.content.length);
}

export function readRequest(datagram: Buffer): Request {
  const [message] = items(datagram);
  const [version, community, body] = items(message?.content ?? Buffer.alloc(0));
  const [id, second, third, list] = items(body?.content ?? Buffer.alloc(0));
  const oids = items(list?.content ?? Buffer.alloc(0)).map((varbind) => {
    const [name] = items(varbind.content);
    return readOid(name?.content ?? Buffer.alloc(0));
  });
  return {
    version: readInteger(version),
    community: community?.content.toString() ?? '',
    pduTag: body?.tag ?? 0,
    requestId: readInteger(id),
    nonRepeaters: readInteger(second),
    maxRepetitions: readInteger(third),
    oids,
  };
}

export interface ResponseOptions {
  readonly status?: number;
  readonly index?: number;
  readonly requestId?: number;
  readonly community?: string;
}

export function response(
  request: Request,
  varbinds: readonly Varbind[],
  options: ResponseOptions = {},
): Buffer {
  const list = varbinds.map(([name, value]) => tlv(0x30, oid(name), value));
  return tlv(
    0x30,
    integer(request.version),
    octets(options.community ?? request.community),
    tlv(
      pdu.response,
      integer(options.requestId ?? request.requestId),
      integer(options.status ?? 0),
      integer(options.index ?? 0),
      tlv(0x30, ...list),
    ),
  );
}
