import type { Row } from '../../define/fields.ts';
import { listOf } from '../../define/value-list.ts';
import { interfaceName } from '../../oids/mikrotik-interface-stats.ts';
import { mtxrLTEModemPrimaryBand } from '../../oids/mikrotik-lte.ts';

/** `B3@20Mhz earfcn: 1300 phy-cellid: 480`; a modem may report the band alone. */
const carrierText =
  /^([Bbn]\d{1,3})(?:@(\d{1,3}(?:\.\d)?)M[Hh]z)?(?: earfcn: (\d{1,7}))?(?: phy-cellid: (\d{1,4}))?$/;
/** RouterOS 6: `6300 (band 20, bandwidth 10Mhz)` in the property `earfcn`. */
const carrierOfVersion6 = /^(\d{1,7}) \(band (\d{1,3}), bandwidth (\d{1,3}(?:\.\d)?)M[Hh]z\)$/;

/** Properties with carriers, and what their carriers are called. */
const lists: readonly (readonly [property: string, name: string])[] = [
  ['ca-band', 'ca'],
  ['ul-ca-band', 'ul-ca'],
];

function carrierRow(row: Row, carrier: string, text: string): Row {
  const item = { name: row['name'] ?? row[interfaceName.name] ?? '', carrier };
  const match = carrierText.exec(text);
  // a text of another form is for the parser to reject, so that it is counted
  if (match === null) return { ...item, bandwidth: text };
  const [, band = '', bandwidth = '', channel = '', cell = ''] = match;
  return { ...item, band: band.replace(/^b/, 'B'), bandwidth, channel, 'physical-cell': cell };
}

/** A row for each carrier that the modem has aggregated: `primary`, `ca-1`, `ca-2`, `ul-ca-1`. SNMP has the primary one. */
export function* carrierRows(row: Row): Iterable<Row> {
  const primary = String(row['primary-band'] ?? row[mtxrLTEModemPrimaryBand.name] ?? '');
  const old = carrierOfVersion6.exec(String(row['earfcn'] ?? ''));
  if (primary !== '') yield carrierRow(row, 'primary', primary);
  else if (old !== null) {
    const text = `B${old[2]}@${old[3]}Mhz earfcn: ${old[1]}`;
    const cell = row['phy-cellid'];
    yield carrierRow(row, 'primary', cell === undefined ? text : `${text} phy-cellid: ${cell}`);
  }
  for (const [property, name] of lists) {
    const text = String(row[property] ?? '');
    if (text === '') continue;
    for (const [i, carrier] of (listOf(text) ?? [text]).entries()) {
      yield carrierRow(row, `${name}-${i + 1}`, carrier.trim());
    }
  }
}
