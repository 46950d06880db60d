import { ExporterError } from '../../errors/exporter-error.ts';

/**
 * mtxrScriptRun: a GET there runs a script on the router when the community may write, so nothing below it is ever asked
 * for. A walk sees one object beyond the end of its table, so after the last table before this one (.14 to .17, which of
 * them depends on the board) it may still meet the first script: the community has to be read-only.
 */
const scriptRun = '1.3.6.1.4.1.14988.1.1.18';

const oidPattern = /^[0-2]\.\d+(\.\d+)+$/;

/** Order of two dotted OIDs (or indexes): negative, zero or positive. */
export function compareOid(left: string, right: string): number {
  const a = left.split('.');
  const b = right.split('.');
  const shared = Math.min(a.length, b.length);
  for (let place = 0; place < shared; place += 1) {
    const difference = Number(a[place]) - Number(b[place]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** True when `oid` is `root` or lies below it. */
export function isWithin(root: string, oid: string): boolean {
  return oid === root || oid.startsWith(`${root}.`);
}

/** Refuses what is no OID and everything that could run a script on the router. */
export function assertScalarAllowed(oid: string): void {
  assertOid(oid);
  if (isWithin(scriptRun, oid)) refuse(oid);
}

/** As {@link assertScalarAllowed} for the entry of a table: a walk from above the script subtree would reach it too. */
export function assertEntryAllowed(entry: string): void {
  assertOid(entry);
  if (isWithin(scriptRun, entry) || isWithin(entry, scriptRun)) refuse(entry);
}

function assertOid(oid: string): void {
  if (!oidPattern.test(oid)) throw new ExporterError('internal.bug', `"${oid}" is not an OID.`);
}

function refuse(oid: string): never {
  throw new ExporterError(
    'internal.bug',
    `The OID ${oid} may run scripts on the router and is never asked for.`,
  );
}

/** Bytes an OID takes in a message, without tag and length. */
export function encodedOidLength(oid: string): number {
  let bytes = -1; // the first two arcs share a byte
  for (const arc of oid.split('.')) {
    bytes += 1;
    for (let rest = Number(arc); rest >= 128; rest = Math.floor(rest / 128)) bytes += 1;
  }
  return bytes;
}
