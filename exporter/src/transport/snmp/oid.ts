import { ExporterError } from '../../errors/exporter-error.ts';

/**
 * mtxrScriptRun: a GET there runs a script on the router if the community has write access, so nothing below it is
 * ever requested. A GETNEXT sees the object beyond the end of its table, which is a script after the last table of a board
 * before this one: those tables ({@link isBeforeScripts}) are read by GET.
 */
const scriptRun = '1.3.6.1.4.1.14988.1.1.18';

const oidPattern = /^[0-2]\.\d+(\.\d+)+$/;

/**
 * Compares two dotted OIDs (or indexes): negative, zero or positive. Called for every value, so it splits no strings.
 */
export function compareOid(left: string, right: string): number {
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    const leftEnd = arcEnd(left, l);
    const rightEnd = arcEnd(right, r);
    // Without leading zeros the longer number is larger, and equal lengths compare as text.
    if (leftEnd - l !== rightEnd - r) return leftEnd - l - (rightEnd - r);
    for (; l < leftEnd; l += 1, r += 1) {
      const difference = left.charCodeAt(l) - right.charCodeAt(r);
      if (difference !== 0) return difference;
    }
    l += 1;
    r += 1;
  }
  return left.length - l - (right.length - r);
}

function arcEnd(oid: string, start: number): number {
  const end = oid.indexOf('.', start);
  return end < 0 ? oid.length : end;
}

/** Interface statistics, PoE, LTE, partitions. Which of them a board has differs; one before these has rows of interfaces. */
const beforeScripts = ['14', '15', '16', '17'].map((arc) => `1.3.6.1.4.1.14988.1.1.${arc}`);

/** The tables before the scripts: a GETNEXT beyond their last row runs a script for a community that may write. */
export const isBeforeScripts = (entry: string): boolean =>
  beforeScripts.some((table) => isWithin(table, entry));

/** True if `oid` is `root` or below it. */
export function isWithin(root: string, oid: string): boolean {
  return oid === root || oid.startsWith(`${root}.`);
}

/** Refuses invalid OIDs and everything that could run a script on the router. */
export function assertScalarAllowed(oid: string): void {
  assertOid(oid);
  if (isWithin(scriptRun, oid)) refuse(oid);
}

/** Like {@link assertScalarAllowed} for a table entry: a walk from above the script subtree would reach it too. */
export function assertEntryAllowed(entry: string): void {
  assertOid(entry);
  if (isWithin(scriptRun, entry) || isWithin(entry, scriptRun)) refuse(entry);
}

/**
 * Only spellings that mean themselves in a message: the first two arcs share a byte, so that 0.43 would arrive as 1.3, and of
 * an arc only 32 bits arrive, so that 4294967314 would be 18, the scripts.
 */
function assertOid(oid: string): void {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number);
  const isAmbiguous = (first < 2 && second > 39) || second > 127 || rest.some((arc) => arc > 0xff_ff_ff_ff);
  if (isAmbiguous || !oidPattern.test(oid))
    throw new ExporterError('internal.bug', `"${oid}" is not an OID.`);
}

function refuse(oid: string): never {
  throw new ExporterError('internal.bug', `The OID ${oid} may run scripts on the router and is never read.`);
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
