import type { DeviceMoment } from '../model/device.ts';
import { word } from './codec.ts';
import { printRow, RE, type PrintColumn } from './print.ts';

/** A number, counter pair, rate or duration: such values move all the time without the item having changed. */
const MOVING = /^-?\d+(?:\.\d+)?$|^(?:\d+[a-z%]+)+$/;

function isMoving(value: string): boolean {
  return value.split(/[,/@]/).every((part) => MOVING.test(part));
}

interface WatchedRows {
  readonly items: (m: DeviceMoment) => readonly unknown[];
  /** Every property that is watched. */
  readonly all: readonly PrintColumn[];
  readonly shown: readonly PrintColumn[];
  readonly tag: string;
}

/** What `listen` and `follow` send: items that are new or changed, and `.dead=yes` for those that are gone. */
export class Changes {
  readonly #rows: WatchedRows;
  #known: ReadonlyMap<string, string>;

  constructor(rows: WatchedRows, m: DeviceMoment) {
    this.#rows = rows;
    this.#known = this.#read(m, () => undefined);
  }

  since(m: DeviceMoment): string[] {
    const { shown, tag } = this.#rows;
    const changed: string[] = [];
    const known = this.#read(m, (item, id, state) => {
      if (this.#known.get(id) !== state) changed.push(`${RE}${tag}${printRow(shown, item, m)}\0`);
    });
    for (const id of this.#known.keys()) {
      if (!known.has(id)) changed.push(`${RE}${tag}${word(`=.id=${id}`)}${word('=.dead=yes')}\0`);
    }
    this.#known = known;
    return changed;
  }

  #read(m: DeviceMoment, visit: (item: unknown, id: string, state: string) => void): Map<string, string> {
    const known = new Map<string, string>();
    for (const [position, item] of this.#rows.items(m).entries()) {
      let id = String(position);
      let state = '';
      for (const column of this.#rows.all) {
        const value = column.read(item, m);
        if (value === undefined) continue;
        if (column.key === '=.id=') id = value;
        if (!isMoving(value)) state += `${column.key}${value}\n`;
      }
      visit(item, id, state);
      known.set(id, state);
    }
    return known;
  }
}
