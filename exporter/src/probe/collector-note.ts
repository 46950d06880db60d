import type { TransportName } from '../config/settings.ts';
import type { CollectorResult } from './read-log.ts';
import type { ProbeResult } from './result.ts';

const objectsOf = { api: 'RouterOS menu', snmp: 'SNMP object' } as const;
const protocols = { api: 'the RouterOS API', snmp: 'SNMP' } as const;

/** For people: why a collector that did not fail has no sample, or not all of them; empty if there is nothing to say. */
export function collectorNote(
  { name, outcome, unseen = [], remainder = 0 }: CollectorResult,
  transport: TransportName,
  { reads }: Pick<ProbeResult, 'reads'>,
): string {
  const notes = [...unseen];
  if (remainder > 0) notes.push(`${remainder} further rows are one series, "other".`);
  const own = reads.filter(({ collectors }) => collectors.includes(name));
  if (own.length === 0 && outcome === 'absent')
    notes.push(
      `Not read: it has no ${objectsOf[transport]}, and this device is read over ${protocols[transport]}.`,
    );
  const missing = own.filter((read) => read.outcome === 'absent').map(({ what }) => what);
  if (outcome === 'absent' && missing.length > 0)
    notes.push(
      `The device has no ${missing.map((what) => what.replace(/\/print( count-only)?$/, '')).join(', ')}.`,
    );
  return notes.join(' ');
}
