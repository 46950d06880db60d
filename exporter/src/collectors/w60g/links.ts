import type { Row } from '../../define/fields.ts';
import type { Raw } from '../../define/kinds.ts';
import { mtxrWl60GTxSectorInfo } from '../../oids/mikrotik-w60g.ts';

/** Properties of the monitor that an access point sends as lists, one item for each station. */
export const ofLink = [
  'remote-address',
  'tx-mcs',
  'tx-phy-rate',
  'signal',
  'rssi',
  'tx-sector',
  'tx-sector-info',
  'distance',
] as const;

/** What is made of a row, and of which property. */
export const madeOfLink = {
  rate: ['tx-phy-rate'],
  azimuth: ['tx-sector-info'],
  elevation: ['tx-sector-info'],
};

const directions: Readonly<Record<string, readonly [axis: string, sign: number]>> = {
  right: ['azimuth', 1],
  left: ['azimuth', -1],
  up: ['elevation', 1],
  down: ['elevation', -1],
};
const directionText = /^(right|left|up|down) (\d{1,3}(?:\.\d{1,3})?) degrees$/;

/** `right 1.4 degrees, up 0.7 degrees`: where the beam leaves the centre, as numbers. */
function beam(text: string): Record<string, Raw> {
  const angles: Record<string, Raw> = {};
  for (const part of text.split(', ')) {
    const match = directionText.exec(part);
    const direction = directions[match?.[1] ?? ''];
    // a text of another form is for the parser to reject, so that it is counted
    if (match === null || direction === undefined) return { azimuth: text };
    angles[direction[0]] = direction[1] * Number(match[2]);
  }
  return angles;
}

/**
 * The console writes `1540.0Mbps`; of the bare number no recording says the unit. Rates of 802.11ad and ay are 27.5
 * to 8,100 Mbit/s, so its size tells Mbit/s, kbit/s and bit/s apart.
 */
function rate(text: string): string {
  if (!/^\d{1,11}$/.test(text)) return text;
  const value = Number(text);
  if (value < 10_000) return `${text}M`;
  return value < 10_000_000 ? `${text}k` : text;
}

/** A row with the numbers that are in its texts. */
export function withNumbers(row: Row): Row {
  const info = row['tx-sector-info'] ?? row[mtxrWl60GTxSectorInfo.name];
  const speed = row['tx-phy-rate'];
  return {
    ...row,
    ...(speed === undefined ? {} : { rate: rate(String(speed)) }),
    ...(info === undefined ? {} : beam(String(info))),
  };
}

/** A row for each link of a radio: an access point has one for each station, and none without a station. */
export function* linkRows(row: Row): Iterable<Row> {
  const remotes = row['remote-address'];
  if (remotes === undefined) {
    // over SNMP a radio is one row with one link
    if (row[mtxrWl60GTxSectorInfo.name] !== undefined) yield withNumbers(row);
    return;
  }
  const { name = '' } = row;
  // the text of a sector contains a comma with a space
  const lists = ofLink.map((property) => String(row[property] ?? '').split(/,(?! )/));
  for (const [i, remote] of String(remotes).split(',').entries()) {
    if (remote === '') continue;
    const link: Record<string, Raw> = { name, 'remote-address': remote };
    for (const [position, property] of ofLink.entries()) {
      const value = lists[position]?.[i];
      if (value !== undefined && value !== '') link[property] = value;
    }
    yield withNumbers(link);
  }
}
