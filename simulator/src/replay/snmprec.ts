import { compareOids, encodeArcs, encodeOid, parseOid, type SnmpValue } from '../snmp/ber.ts';
import type { Cursor, Found, MibView, ViewAtMoment } from '../snmp/view.ts';

interface Entry extends Found {
  readonly oid: readonly number[];
}

const NO_SUFFIX = encodeArcs([]);

/** Type column of snmprec: the BER tag in decimal; a following x marks a hexadecimal value. */
function parseValue(tag: number, isHex: boolean, text: string): SnmpValue {
  if (isHex) return Buffer.from(text, 'hex');
  switch (tag) {
    case 2:
      return Number(text);
    case 65:
    case 66:
    case 67:
      return Number(text);
    case 70:
      return BigInt(text === '' ? 0 : text);
    case 5:
      return Buffer.alloc(0);
    case 6:
      return parseOid(text);
    case 64:
      return Buffer.from(text.split('.').map(Number));
    default:
      return Buffer.from(text, 'utf8');
  }
}

const KNOWN = new Set([2, 4, 5, 6, 64, 65, 66, 67, 70]);

function parseLine(line: string, number: number): Entry {
  const first = line.indexOf('|');
  const second = line.indexOf('|', first + 1);
  const type = line.slice(first + 1, second);
  const tag = Number.parseInt(type, 10);
  if (first < 0 || second < 0 || !KNOWN.has(tag))
    throw new Error(`snmprec line ${number} cannot be read: ${line}`);
  const oid = parseOid(line.slice(0, first));
  const value = parseValue(tag, type.endsWith('x'), line.slice(second + 1));
  return { oid, prefix: encodeOid(oid), suffix: NO_SUFFIX, tag, value };
}

/** A recorded walk as the view of an agent. The last of equal names wins; the order in the file does not matter. */
export function recordedView(text: string): MibView {
  const byName = new Map<string, Entry>();
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const entry = parseLine(line, i + 1);
    byName.set(entry.oid.join('.'), entry);
  }
  const entries = [...byName.values()].sort((a, b) => compareOids(a.oid, b.oid));
  const view = new RecordedView(entries);
  return { begin: () => view };
}

class RecordedView implements ViewAtMoment {
  readonly #entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  exact(oid: readonly number[]): Found | undefined {
    const entry = this.#entries[this.#first(oid, false)];
    return entry !== undefined && compareOids(entry.oid, oid) === 0 ? entry : undefined;
  }

  after(oid: readonly number[]): Cursor | undefined {
    const at = this.#first(oid, true);
    const entry = this.#entries[at];
    return entry === undefined ? undefined : new RecordedCursor(this.#entries, entry, at);
  }

  hasObject(oid: readonly number[]): boolean {
    const column = oid.slice(0, -1);
    const entry = this.#entries[this.#first(column, false)];
    return entry !== undefined && column.every((arc, i) => entry.oid[i] === arc);
  }

  #first(oid: readonly number[], above: boolean): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = compareOids(this.#entries[middle]?.oid ?? [], oid);
      if (order < 0 || (above && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

class RecordedCursor implements Cursor {
  readonly #entries: readonly Entry[];
  #entry: Entry;
  #at: number;

  constructor(entries: readonly Entry[], entry: Entry, at: number) {
    this.#entries = entries;
    this.#entry = entry;
    this.#at = at;
  }

  get prefix(): Uint8Array {
    return this.#entry.prefix;
  }

  get suffix(): Uint8Array {
    return this.#entry.suffix;
  }

  get tag(): number {
    return this.#entry.tag;
  }

  get value(): SnmpValue {
    return this.#entry.value;
  }

  advance(): boolean {
    const entry = this.#entries[++this.#at];
    if (entry === undefined) return false;
    this.#entry = entry;
    return true;
  }
}
