import type { DeviceModel, DeviceMoment } from '../model/device.ts';

/** Value of a property as the wire shows it; undefined leaves the word out. */
export type ReadColumn<Item> = (item: Item, m: DeviceMoment) => string | undefined;

/** A menu as data: which rows, which properties. The printing, queries and property lists are common. */
export interface Menu<Item> {
  readonly path: string;
  readonly items: (m: DeviceMoment) => readonly Item[];
  /** In the order a plain print shows them. `.id` is a column like any other. */
  readonly columns: Readonly<Record<string, ReadColumn<Item>>>;
  /** Properties shown only with `=stats=` or when a property list names them. */
  readonly statistics?: readonly string[];
  /** Why the device has no such menu; undefined: it has. */
  readonly absent?: (device: DeviceModel) => boolean;
  /** Commands beside print, by their last word: monitor rows. */
  readonly monitors?: Readonly<Record<string, Monitor<Item>>>;
}

export interface Monitor<Item> {
  /** Argument that names the items; the first is the usual one. */
  readonly selectors: readonly string[];
  readonly items?: (m: DeviceMoment) => readonly Item[];
  readonly columns: Readonly<Record<string, ReadColumn<Item>>>;
  /** Name by which an item can be selected, beside its `.id`. */
  readonly name: (item: Item) => string;
  readonly id?: (item: Item) => string;
  /** Policy a user needs beside read. */
  readonly policy?: (device: DeviceModel) => string | undefined;
  readonly unknown?: (value: string) => string;
  readonly absent?: (device: DeviceModel) => boolean;
}

export type AnyMenu = Menu<unknown>;

/** Keeps the item type inside one definition and forgets it outside. */
export function defineMenu<Item>(menu: Menu<Item>): AnyMenu {
  return menu as unknown as AnyMenu;
}

/** A menu with one row that is not an item: /system/resource. */
export function singleton(
  path: string,
  columns: Readonly<Record<string, ReadColumn<DeviceModel>>>,
  absent: (device: DeviceModel) => boolean = () => false,
): AnyMenu {
  return defineMenu<DeviceModel>({ path, items: (m) => [m.device], columns, absent });
}
