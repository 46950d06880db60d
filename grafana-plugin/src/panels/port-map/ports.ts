import { bitsOf } from '../shared/rows/bits.ts';
import { keyOf, namer, type ReadLabel } from '../shared/rows/labels.ts';
import type { RowsOf } from '../shared/rows/measures.ts';
import { type Row, valueOf } from '../shared/rows/row.ts';
import type { PortMeasure } from './port-measures.ts';
import { byPlace, portName, type PortName } from './port-name.ts';

export type PortState = 'up' | 'noLink' | 'disabled' | 'unknown';

export interface Port {
  readonly key: string;
  /** As it is called on the device. */
  readonly name: string;
  readonly place: PortName;
  readonly comment: string;
  readonly state: PortState;
  /** Bits per second. */
  readonly speed: number | undefined;
  /** Negotiated less than both ends could. */
  readonly isSlow: boolean;
  /** Watts that it feeds. */
  readonly power: number | undefined;
  /** Of both directions. */
  readonly errors: number;
  readonly received: number | undefined;
  readonly sent: number | undefined;
  readonly row: Row;
}

export interface PortsOfDevice {
  readonly key: string;
  readonly name: string;
  readonly ports: readonly Port[];
}

/** The sockets of each device, in the order of the device. */
export function portsOf(rows: RowsOf<PortMeasure>, label: ReadLabel): readonly PortsOfDevice[] {
  const keyOfRow = ({ labels }: Row): string =>
    keyOf(...['tenant', 'site', 'device', 'interface'].map((each) => label(labels, each)));
  const byKey = (of: PortMeasure): ReadonlyMap<string, Row> =>
    new Map(rows[of].map((row) => [keyOfRow(row), row]));
  const [enabled, speed, best, poe, received, sent, info] = (
    ['enabled', 'speed', 'best', 'poe', 'received', 'sent', 'info'] as const
  ).map(byKey) as [Rows, Rows, Rows, Rows, Rows, Rows, Rows];
  const errors = sums(rows.errors, keyOfRow);
  const nameOf = namer(rows.up.map(({ labels }) => label(labels, 'tenant')));
  const devices = new Map<string, { readonly name: string; readonly ports: Port[] }>();
  for (const row of rows.up) {
    const key = keyOfRow(row);
    const name = label(row.labels, 'interface');
    const facts = { ...row.labels, ...info.get(key)?.labels };
    // A port that was renamed keeps its place by the name that RouterOS gave it.
    const place = portName(label(facts, 'default_name')) ?? portName(name);
    if (place === undefined) continue;
    const tenant = label(row.labels, 'tenant');
    const device = label(row.labels, 'device');
    const deviceKey = keyOf(tenant, label(row.labels, 'site'), device);
    const known = devices.get(deviceKey) ?? { name: nameOf(tenant, device), ports: [] };
    devices.set(deviceKey, known);
    const bits = valueOf(speed.get(key), bitsOf);
    const possible = valueOf(best.get(key), bitsOf);
    known.ports.push({
      key,
      name,
      place,
      comment: label(facts, 'comment'),
      state: stateOf(row.value, enabled.get(key)?.value),
      speed: bits,
      isSlow: bits !== undefined && possible !== undefined && bits < possible,
      power: positive(poe.get(key)?.value),
      // An increase is estimated between two scrapes: 0.98 is one, and 0.01 none.
      errors: Math.round(errors.get(key) ?? 0),
      received: valueOf(received.get(key), bitsOf),
      sent: valueOf(sent.get(key), bitsOf),
      row,
    });
  }
  return [...devices]
    .map(([key, { name, ports }]) => ({
      key,
      name,
      ports: ports.sort((left, right) => byPlace(left.place, right.place)),
    }))
    .sort((left, right) => left.name.localeCompare(right.name, undefined, { numeric: true }));
}

/** A query of both counters has two rows of a port: what was received wrong, and what could not be sent. */
function sums(rows: readonly Row[], keyOfRow: (row: Row) => string): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const row of rows) {
    const key = keyOfRow(row);
    if (!Number.isNaN(row.value)) sum.set(key, (sum.get(key) ?? 0) + row.value);
  }
  return sum;
}

type Rows = ReadonlyMap<string, Row>;

const positive = (value: number | undefined): number | undefined =>
  value !== undefined && value > 0 ? value : undefined;

function stateOf(up: number, enabled: number | undefined): PortState {
  if (enabled === 0) return 'disabled';
  if (Number.isNaN(up)) return 'unknown';
  return up > 0 ? 'up' : 'noLink';
}
