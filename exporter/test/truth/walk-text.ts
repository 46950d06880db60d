import { readFileSync } from 'node:fs';

/** A recorded walk read as text, without an SNMP library or any code of the exporter. */
export interface WalkText {
  /** Values of a column by index, in file order. */
  column(oid: string): ReadonlyMap<string, string>;
  /** The same as hexadecimal digits, for addresses. */
  hexColumn(oid: string): ReadonlyMap<string, string>;
  /** Value of `oid.0`. */
  scalar(oid: string): string | undefined;
}

function valueText(type: string, text: string): string {
  if (!type.startsWith('4')) return text;
  return Buffer.from(text, type.endsWith('x') ? 'hex' : 'latin1').toString('utf8');
}

export function readWalkText(path: string): WalkText {
  const lines = readFileSync(path, 'latin1')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '');
  const entries = lines.map((line) => {
    const [oid = '', type = '', ...rest] = line.split('|');
    const text = rest.join('|');
    const hex = type.endsWith('x') ? text : Buffer.from(text, 'latin1').toString('hex');
    return { oid, value: valueText(type, text), hex: hex.toUpperCase() };
  });
  const columnOf = (oid: string, form: 'value' | 'hex'): ReadonlyMap<string, string> =>
    new Map(
      entries
        .filter((entry) => entry.oid.startsWith(`${oid}.`))
        .map((entry) => [entry.oid.slice(oid.length + 1), entry[form]]),
    );
  const column = (oid: string) => columnOf(oid, 'value');
  return { column, hexColumn: (oid) => columnOf(oid, 'hex'), scalar: (oid) => column(oid).get('0') };
}
