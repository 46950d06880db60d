import { multiply, type Raw } from './kinds.ts';
import { firstGiven } from './values.ts';

/** A value as delivered by the SNMP transport. */
export type SnmpValue = number | bigint | string | Uint8Array;

/** Bytes to text, in the encoding that the account of the device names. */
export type DecodeText = (bytes: Uint8Array) => string;

/**
 * Decodes a raw value into a number in its natural unit, a word or a text; undefined if the agent reports "no value".
 */
export type Syntax = (value: SnmpValue, decode: DecodeText) => Raw | undefined;

function textOf(value: SnmpValue, decode: DecodeText): string {
  if (!(value instanceof Uint8Array)) return String(value);
  // identities of neighbours are padded with NUL bytes
  let end = value.length;
  while (end > 0 && value[end - 1] === 0) end--;
  return decode(value.subarray(0, end));
}

const isNumber = (value: SnmpValue): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint';

export const number: Syntax = (value) => (isNumber(value) ? value : undefined);
/** Counts up to 2^32 and starts again at 0: at 1 Gbit/s, bytes do so every 34 seconds, sooner than many a scrape. */
export const counter32: Syntax = (value) => (isNumber(value) ? value : undefined);
/** SNMPv1 has no such type: its agents leave the object out. */
export const counter64: Syntax = (value) => (isNumber(value) ? value : undefined);
export const string: Syntax = textOf;
/** Some agents send numbers as text; MikroTik sends addresses and versions only as text. */
export const scaled =
  (factor: number): Syntax =>
  (value) =>
    isNumber(value) ? multiply(Number(value), factor) : undefined;
export const tenths = scaled(0.1);
export const hundredths = scaled(0.01);
export const thousandths = scaled(0.001);
/** TimeTicks: hundredths of a second, in 32 bits. Starts again at 0 after 497 days. */
export const ticks = scaled(0.01);

/** Signed value sent as Gauge32: an empty SFP cage reports -128 degrees as 4294967168. */
export const signed: Syntax = (value) =>
  isNumber(value) ? Number(BigInt.asIntN(32, BigInt(value))) : undefined;

/** Declared Integer32, but counted in 32 bits without sign: 2.5 Gbit/s arrives as -1,794,967,296. */
export const unsigned: Syntax = (value) =>
  isNumber(value) ? Number(BigInt.asUintN(32, BigInt(value))) : undefined;

/** TruthValue of SNMPv2-TC: 1 true, 2 false. */
export const truth: Syntax = (value) => (isNumber(value) ? Number(value) === 1 : undefined);
/** BoolValue of MIKROTIK-MIB: 1 true, 0 false. */
export const bool: Syntax = (value) => (isNumber(value) ? Number(value) !== 0 : undefined);

export const words =
  (names: Readonly<Record<number, string>>): Syntax =>
  (value) =>
    isNumber(value) ? (names[Number(value)] ?? String(value)) : undefined;

const plus = 0x2b;

/**
 * DateAndTime of SNMPv2-TC as Unix seconds: year in two bytes, month, day, hour, minute, second, tenths; then, unless
 * it is local time (8 bytes, taken as UTC), the sign, hours and minutes ahead of UTC. All zero means no date.
 */
export const dateAndTime: Syntax = (value) => {
  if (!(value instanceof Uint8Array) || (value.length !== 8 && value.length !== 11)) return undefined;
  const [high = 0, low = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = value;
  if (month < 1 || day < 1) return undefined;
  const [sign = plus, hours = 0, minutes = 0] = value.subarray(8);
  const ahead = (hours * 60 + minutes) * 60 * (sign === plus ? 1 : -1);
  return Date.UTC(high * 256 + low, month - 1, day, hour, minute, second) / 1000 - ahead;
};

/** Without a time zone it is no point in time: a wrong clock would look like a right one. */
export const zonedDate: Syntax = (value, decode) =>
  value instanceof Uint8Array && value.length === 11 ? dateAndTime(value, decode) : undefined;

/** Upper case with colons, as RouterOS writes it. */
export const mac: Syntax = (value) =>
  value instanceof Uint8Array && value.length === 6
    ? [...value].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':')
    : undefined;

/** InetAddress of IPv4 or IPv6, as RouterOS writes it; the object beside it that says which is not needed. */
export const inetAddress: Syntax = (value) => {
  if (!(value instanceof Uint8Array)) return undefined;
  if (value.length === 4) return value.join('.');
  return value.length === 16 ? ipv6Text(value) : undefined;
};

function ipv6Text(octets: ArrayLike<number>): string {
  const groups = Array.from({ length: 8 }, (_, i) =>
    (((octets[2 * i] ?? 0) << 8) | (octets[2 * i + 1] ?? 0)).toString(16),
  );
  // shortens runs of zeros
  const text = new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
  // an IPv4 address inside has dots, `::169.254.9.1` or `::ffff:169.254.9.1`
  const prefix = /^::(?:ffff:)?(?=[\da-f]{1,4}:[\da-f]{1,4}$)/.exec(text)?.[0];
  return prefix === undefined ? text : `${prefix}${Array.from(octets).slice(12).join('.')}`;
}

/** Drops a value that the agent sends for "unknown", after decoding. */
export const except =
  (syntax: Syntax, ...none: readonly Raw[]): Syntax =>
  (value, decode) => {
    const decoded = syntax(value, decode);
    return decoded === undefined || none.includes(decoded) ? undefined : decoded;
  };

/** Parts of a table index, with the number of sub-identifiers each takes. */
const indexPartLength = { ifIndex: 1, mac: 6, id: 1, ipv4: 4, ipv6: 16, timeMark: 1 } as const;
export type IndexPart = keyof typeof indexPartLength;
export const indexParts = Object.keys(indexPartLength) as readonly IndexPart[];

export interface OidObject {
  /** MIB name. */
  readonly name: string;
  /** Scalars end in `.0`; columns have no index; empty for an index part. */
  readonly oid: string;
  readonly syntax: Syntax;
  /** Set for columns. */
  readonly table?: OidTable;
  readonly column?: number;
  /** Set for an index part used as a value. */
  readonly indexPart?: IndexPart;
  /** Set for a computed value, see {@link combine}. */
  readonly parts?: readonly OidObject[];
  readonly combine?: (values: readonly (Raw | undefined)[]) => Raw | undefined;
  /** Computed from the first part that has a value, whatever the others are. */
  readonly takesFirst?: true;
  /** A part that the agent has for other rows is no zero: the row came or went while its columns were read. */
  readonly needsWholeRow?: true;
  /** Set for a value of the row that another column refers to, see {@link referredTo}. */
  readonly reference?: { readonly index: OidObject; readonly columns: readonly OidObject[] };
  /** What counts the same in 32 bits, for SNMPv1. */
  readonly in32?: OidObject;
}

export interface OidTable {
  readonly name: string;
  readonly mib: string;
  /** OID of the entry (row), without a leading dot. */
  readonly entry: string;
  readonly index: readonly IndexPart[];
}

type ColumnSpec = readonly [column: number, syntax: Syntax];

/**
 * Declares a MIB table. Tables that share an index part (`ifIndex`) are joined on it, so `ifName` can label the rows
 * of any table indexed by interface.
 */
export function oidTable<const Columns extends Readonly<Record<string, ColumnSpec>>>(
  description: OidTable,
  columns: Columns,
): OidTable & { readonly columns: { readonly [Name in keyof Columns]: OidObject } } {
  const table: OidTable = description;
  const objects = Object.fromEntries(
    Object.entries(columns).map(([name, [column, syntax]]) => [
      name,
      { name, oid: `${description.entry}.${column}`, syntax, table, column } satisfies OidObject,
    ]),
  ) as { [Name in keyof Columns]: OidObject };
  return Object.assign(table, { columns: objects });
}

/** A 64-bit counter and the 32-bit one that counts the same; rows know both by the name of the first. */
export function inCounter32(wide: OidObject, narrow: OidObject): OidObject {
  return { ...wide, in32: { ...narrow, name: wide.name } };
}

export function scalar(name: string, oid: string, syntax: Syntax): OidObject {
  return { name, oid: `${oid}.0`, syntax };
}

const macOfIndex: Syntax = (value) =>
  String(value)
    .split('.')
    .map((byte) => Number(byte).toString(16).padStart(2, '0').toUpperCase())
    .join(':');

const ipv6OfIndex: Syntax = (value) => ipv6Text(String(value).split('.').map(Number));

const numberOfIndex: Syntax = (value) => Number(value);

const indexSyntax: Readonly<Record<IndexPart, Syntax>> = {
  ifIndex: numberOfIndex,
  mac: macOfIndex,
  id: numberOfIndex,
  ipv4: String,
  ipv6: ipv6OfIndex,
  timeMark: numberOfIndex,
};

/** An index part as a value, for tables that report an address or number only in the index. */
export function indexOf(table: OidTable, part: IndexPart): OidObject {
  return { name: `${table.name} index ${part}`, oid: '', syntax: indexSyntax[part], table, indexPart: part };
}

/**
 * The value of the first column that has a row of the index which `index` holds: the name of a parent, of which the
 * row has only the number. `index` can itself be such a value: host, number of the bridge port, ifIndex, name.
 */
export function referredTo(index: OidObject, ...columns: readonly OidObject[]): OidObject {
  const name = `${columns.map((column) => column.name).join(' or ')} at ${index.name}`;
  return { name, oid: '', syntax: () => undefined, reference: { index, columns } };
}

/** `is(ifOperStatus, 'up')`: the object as a flag. */
export function is(object: OidObject, word: string): OidObject {
  return {
    ...object,
    name: `${object.name} is ${word}`,
    syntax: (value, decode) => {
      const decoded = object.syntax(value, decode);
      return decoded === undefined ? undefined : decoded === word;
    },
  };
}

/** A table row with a fixed index, read as a scalar: `instance(hrStorageUsed, 65536)`. */
export function instance(column: OidObject, index: number): OidObject {
  return { name: `${column.name}.${index}`, oid: `${column.oid}.${index}`, syntax: column.syntax };
}

/** A value computed from other decoded objects of the same row. */
export function combine(
  name: string,
  parts: readonly OidObject[],
  calculate: NonNullable<OidObject['combine']>,
): OidObject {
  return { name, oid: '', syntax: () => undefined, parts, combine: calculate };
}

/**
 * Sum of counters; undefined if all are missing, or one that other rows have. Exact above 2^53. In 32 bits the sum wraps as its parts do:
 * otherwise each wrap of a part would look like a restart from a large value.
 */
export function sumOf(...parts: readonly OidObject[]): OidObject {
  const sum = sumIn(64, parts);
  const narrow = parts.map(({ in32 }) => in32).filter((part) => part !== undefined);
  return narrow.length < parts.length ? sum : { ...sum, in32: sumIn(32, narrow) };
}

function sumIn(bits: number, parts: readonly OidObject[]): OidObject {
  const sumOfParts: NonNullable<OidObject['combine']> = (values) => {
    let sum: bigint | undefined;
    for (const value of values) if (value !== undefined) sum = (sum ?? 0n) + BigInt(value);
    if (sum === undefined) return undefined;
    const wrapped = BigInt.asUintN(bits, sum);
    return Number.isSafeInteger(Number(wrapped)) ? Number(wrapped) : wrapped;
  };
  return { ...combine(parts.map(({ name }) => name).join(' + '), parts, sumOfParts), needsWholeRow: true };
}

/** The first object that has a value, for facts in two places of which either may be missing or empty. */
export function firstOf(...parts: readonly OidObject[]): OidObject {
  const name = parts.map((part) => part.name).join(' or ');
  const narrow = parts.map(({ in32 }) => in32).filter((part) => part !== undefined);
  const of = (some: readonly OidObject[]): OidObject => ({
    ...combine(name, some, (values) => firstGiven(...values)),
    takesFirst: true,
  });
  return narrow.length === 0 ? of(parts) : { ...of(parts), in32: of(narrow) };
}

/** Product of plain numbers, for sizes in allocation units. */
export function productOf(...parts: readonly OidObject[]): OidObject {
  return combine(parts.map(({ name }) => name).join(' × '), parts, (values) =>
    values.includes(undefined)
      ? undefined
      : values.reduce<number>((total, value) => total * Number(value), 1),
  );
}

/** Position of each part in the dotted index: part -> [from, to). */
export function indexLayout(table: OidTable): ReadonlyMap<IndexPart, readonly [from: number, to: number]> {
  const layout = new Map<IndexPart, readonly [number, number]>();
  let position = 0;
  for (const part of table.index) {
    layout.set(part, [position, position + indexPartLength[part]]);
    position += indexPartLength[part];
  }
  return layout;
}
