import type { DeviceMoment } from '../model/device.ts';
import { encodeArcs, TAG, type SnmpValue } from './ber.ts';

export interface SnmpRow<Item> {
  readonly index: readonly number[];
  readonly suffix: Uint8Array;
  readonly item: Item;
}

export interface SnmpColumn<Item> {
  readonly tag: number;
  readonly read: (item: Item, m: DeviceMoment) => SnmpValue | undefined;
}

/** A conceptual table, or a group of scalars (one row with the index 0), as data. */
export interface SnmpTable<Item> {
  readonly prefix: string;
  /** Sorted by index. */
  readonly rows: (m: DeviceMoment) => readonly SnmpRow<Item>[];
  /** Key: column number below the prefix, dotted if deeper. */
  readonly columns: Readonly<Record<string, SnmpColumn<Item>>>;
}

export type AnyTable = SnmpTable<unknown>;

export function defineTable<Item>(table: SnmpTable<Item>): AnyTable {
  return table as unknown as AnyTable;
}

export function row<Item>(index: readonly number[], item: Item): SnmpRow<Item> {
  return { index, suffix: encodeArcs(index), item };
}

type Read<Item, V> = (item: Item, m: DeviceMoment) => V | undefined;

export const integer = <Item>(read: Read<Item, number>): SnmpColumn<Item> => ({ tag: TAG.integer, read });
export const gauge = <Item>(read: Read<Item, number>): SnmpColumn<Item> => ({ tag: TAG.gauge32, read });
export const text = <Item>(read: Read<Item, string>): SnmpColumn<Item> => ({ tag: TAG.octets, read });
export const oid = <Item>(read: Read<Item, readonly number[]>): SnmpColumn<Item> => ({ tag: TAG.oid, read });

/** 32 bits: wraps at 4 GiB as on the device. */
export const counter = <Item>(read: Read<Item, number>): SnmpColumn<Item> => ({
  tag: TAG.counter32,
  read: (item, m) => wrapped(read(item, m)),
});

export const counter64 = <Item>(read: Read<Item, number>): SnmpColumn<Item> => ({ tag: TAG.counter64, read });

/** Seconds in, hundredths out; wraps after 497 days. */
export const ticks = <Item>(read: Read<Item, number>): SnmpColumn<Item> => ({
  tag: TAG.ticks,
  read: (item, m) => {
    const seconds = read(item, m);
    return seconds === undefined ? undefined : wrapped(Math.floor(seconds * 100));
  },
});

export const address = <Item>(read: Read<Item, string>): SnmpColumn<Item> => ({
  tag: TAG.address,
  read: (item, m) => {
    const dotted = read(item, m);
    return dotted === undefined ? undefined : String.fromCharCode(...dotted.split('.').map(Number));
  },
});

function wrapped(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.floor(value) % 0x1_0000_0000;
}
