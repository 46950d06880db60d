import { bitsOf } from '../shared/rows/bits.ts';
import { keyOf, type ReadLabel } from '../shared/rows/labels.ts';
import type { RowsOf } from '../shared/rows/measures.ts';
import { type Row, valueOf } from '../shared/rows/row.ts';
import type { ClientMeasure } from './client-measures.ts';

export interface Client {
  readonly key: string;
  readonly name: string;
  readonly macAddress: string;
  readonly device: string;
  readonly interface: string;
  /** In dBm. */
  readonly signal: number;
  /** In dB. */
  readonly signalToNoise: number | undefined;
  /** Bits per second. */
  readonly toClient: number | undefined;
  readonly fromClient: number | undefined;
  readonly row: Row;
}

/** What somebody has written about a client, and what it calls itself. */
const nameLabels = ['comment', 'radio_name', 'host_name', 'eap_identity'] as const;

/** Clients with their rates, the weakest first. A client without a number for its signal is not drawn. */
export function clientsOf(
  { signal, toClient, fromClient, signalToNoise, name, known }: RowsOf<ClientMeasure>,
  label: ReadLabel,
): readonly Client[] {
  const keyOfRow = ({ labels }: Row): string =>
    keyOf(...['tenant', 'site', 'device', 'interface', 'mac_address'].map((each) => label(labels, each)));
  const byKey = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
    new Map(rows.map((row) => [keyOfRow(row), row]));
  const to = byKey(toClient);
  const from = byKey(fromClient);
  const noise = byKey(signalToNoise);
  const names = byKey(name);
  // Of another device than the access point: its lease, or the device itself, which is read as well.
  const atSite = ({ labels }: Row): string =>
    keyOf(label(labels, 'tenant'), label(labels, 'site'), macOf(labels, label).toUpperCase());
  const elsewhere = new Map(known.map((row) => [atSite(row), knownName(row.labels, label)]));
  const clients = new Map<string, Client>();
  for (const row of signal) {
    const macAddress = label(row.labels, 'mac_address');
    const key = keyOfRow(row);
    // Of the links of one client, the strongest carries it.
    if (macAddress === '' || Number.isNaN(row.value) || (clients.get(key)?.signal ?? -Infinity) >= row.value)
      continue;
    const labels = { ...row.labels, ...names.get(key)?.labels };
    const found = firstOf(labels, ['name', ...nameLabels], label) ?? elsewhere.get(atSite(row));
    clients.set(key, {
      key,
      name: found ?? macAddress,
      macAddress,
      device: label(row.labels, 'device'),
      interface: label(row.labels, 'interface'),
      signal: row.value,
      signalToNoise: valueOf(noise.get(key)),
      toClient: valueOf(to.get(key), bitsOf),
      fromClient: valueOf(from.get(key), bitsOf),
      row,
    });
  }
  return [...clients.values()].sort(
    (left, right) => left.signal - right.signal || left.name.localeCompare(right.name),
  );
}

type Labels = Row['labels'];

const firstOf = (labels: Labels, names: readonly string[], label: ReadLabel): string | undefined =>
  names.map((each) => label(labels, each)).find((each) => each !== '');

const macOf = (labels: Labels, label: ReadLabel): string =>
  firstOf(labels, ['active_mac_address', 'mac_address'], label) ?? '';

/** A lease has the name that the client gave with it. Of an interface, the device is the client. */
const knownName = (labels: Labels, label: ReadLabel): string | undefined =>
  firstOf(labels, nameLabels, label) ??
  (label(labels, 'interface') === '' ? undefined : firstOf(labels, ['device'], label));
