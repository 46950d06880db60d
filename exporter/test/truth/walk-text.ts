import { readFileSync } from 'node:fs';

/** A recorded walk read as text, without an SNMP library or any code of the exporter. */
export interface WalkText {
  /** Values of a column by index, in file order. */
  column(oid: string): ReadonlyMap<string, string>;
  /** Octets of a value that is no text, one character each. */
  octets(oid: string): string | undefined;
  /** Value of `oid.0`. */
  scalar(oid: string): string | undefined;
}

function valueText(type: string, text: string): string {
  if (!type.startsWith('4')) return text;
  return Buffer.from(text, type.endsWith('x') ? 'hex' : 'latin1').toString('utf8');
}

const octetsOf = (type: string, text: string): string =>
  type.endsWith('x') ? Buffer.from(text, 'hex').toString('latin1') : text;

export function readWalkText(path: string): WalkText {
  const lines = readFileSync(path, 'latin1')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '');
  const entries = lines.map((line) => {
    const [oid = '', type = '', ...rest] = line.split('|');
    const text = rest.join('|');
    return { oid, value: valueText(type, text), octets: octetsOf(type, text) };
  });
  const column = (oid: string): ReadonlyMap<string, string> =>
    new Map(
      entries
        .filter((entry) => entry.oid.startsWith(`${oid}.`))
        .map((entry) => [entry.oid.slice(oid.length + 1), entry.value]),
    );
  const octets = (oid: string): string | undefined => entries.find((entry) => entry.oid === oid)?.octets;
  return { column, octets, scalar: (oid) => column(oid).get('0') };
}
