import type { DeviceModel, DeviceMoment } from '../model/device.ts';

/** Value of a property as sent; undefined omits the word. */
export type ReadColumn<Item> = (item: Item, m: DeviceMoment) => string | undefined;

/** A menu as data: its rows and properties. Printing, queries and property lists are shared code. */
export interface Menu<Item> {
  readonly path: string;
  readonly items: (m: DeviceMoment) => readonly Item[];
  /** In the order of a plain print. `.id` is a column like any other. */
  readonly columns: Readonly<Record<string, ReadColumn<Item>>>;
  /** It has commands, but no rows: there is no print. */
  readonly isFolder?: boolean;
  /** The menu is settings: its one row is not an item. */
  readonly isSettings?: boolean;
  /** What `print oid` shows: property to SNMP object. */
  readonly oids?: Readonly<Record<string, ReadColumn<Item>>>;
  /** Properties sent only with `=stats=` or when a property list names them. */
  readonly statistics?: readonly string[];
  /** Why the device does not have the menu; undefined if it does. */
  readonly absent?: (device: DeviceModel) => boolean;
  /** Commands other than print, by their last word: monitor rows. */
  readonly monitors?: Readonly<Record<string, Monitor<Item>>>;
}

export interface Monitor<Item> {
  /** Argument that names the items; the first is the usual one. */
  readonly selectors: readonly string[];
  readonly items?: (m: DeviceMoment) => readonly Item[];
  /** Rows of a chosen item; itself when not given. */
  readonly shows?: (item: Item, m: DeviceMoment) => readonly Item[];
  readonly columns: Readonly<Record<string, ReadColumn<Item>>>;
  /** Name by which an item can be selected, beside its `.id`. */
  readonly name: (item: Item) => string;
  readonly id?: (item: Item) => string;
  /** Policy a user needs in addition to read. */
  readonly policy?: (device: DeviceModel) => string | undefined;
  readonly unknown?: (value: string) => string;
  readonly absent?: (device: DeviceModel) => boolean;
}

export type AnyMenu = Menu<unknown>;

/** Hides the item type of a definition from its users. */
export function defineMenu<Item>(menu: Menu<Item>): AnyMenu {
  return menu as unknown as AnyMenu;
}

/** A menu with one row that is not an item: /system/resource. */
export function singleton(
  path: string,
  columns: Readonly<Record<string, ReadColumn<DeviceModel>>>,
  rest: Partial<Pick<Menu<DeviceModel>, 'absent' | 'isFolder' | 'oids' | 'monitors'>> = {},
): AnyMenu {
  return defineMenu<DeviceModel>({ path, isSettings: true, items: (m) => [m.device], columns, ...rest });
}
