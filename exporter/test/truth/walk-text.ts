import { readFileSync } from 'node:fs';

/** A recorded walk read as text, without an SNMP library or any code of the exporter. */
export interface WalkText {
  /** Values of a column by index, in file order. */
  column(oid: string): ReadonlyMap<string, string>;
  /** Octets of a value that is no text, one character each. */
  octets(oid: string): string | undefined;
  /** The same, one character per byte. */
  bytes(oid: string): ReadonlyMap<string, string>;
  /** The same as hexadecimal digits, for addresses. */
  hexColumn(oid: string): ReadonlyMap<string, string>;
  /** Value of `oid.0`. */
  scalar(oid: string): string | undefined;
}

function valueBytes(type: string, text: string): Buffer {
  return Buffer.from(text, type.startsWith('4') && type.endsWith('x') ? 'hex' : 'latin1');
}

export function readWalkText(path: string): WalkText {
  const lines = readFileSync(path, 'latin1')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '');
  const entries = lines.map((line) => {
    const [oid = '', type = '', ...rest] = line.split('|');
    return { oid, value: valueBytes(type, rest.join('|')) };
  });
  const columnIn =
    (encoding: 'utf8' | 'latin1' | 'hex') =>
    (oid: string): ReadonlyMap<string, string> =>
      new Map(
        entries
          .filter((entry) => entry.oid.startsWith(`${oid}.`))
          .map((entry) => [entry.oid.slice(oid.length + 1), entry.value.toString(encoding)]),
      );
  const column = columnIn('utf8');
  const octets = (oid: string): string | undefined =>
    entries.find((entry) => entry.oid === oid)?.value.toString('latin1');
  const hexColumn = (oid: string): ReadonlyMap<string, string> =>
    new Map([...columnIn('hex')(oid)].map(([index, digits]) => [index, digits.toUpperCase()]));
  return { column, bytes: columnIn('latin1'), hexColumn, octets, scalar: (oid) => column(oid).get('0') };
}
