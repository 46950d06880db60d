import type { Table } from '../../define/collector.ts';
import { bitRate, bytes, count, type Row, signal, text } from '../../define/fields.ts';
import { counter, gauge } from '../../define/metrics.ts';
import { highest, listOf } from '../../define/value-list.ts';
import { registrationTable } from './menus.ts';

/** A Wi-Fi 7 client is one row with a comma-separated list, one value per link (7.25): the strongest link counts. */
export function withStrongestLink(row: Row): Row {
  return row['signal'] === undefined ? row : { ...row, signal: highest(String(row['signal'])) };
}

/** What is made of the lists; `signal-per-link` is the newer name of the list in `signal`. */
const ofLink: Readonly<Record<string, string>> = {
  signal: 'link-signal',
  'signal-per-link': 'link-signal',
  'tx-rate-per-link': 'link-tx-rate',
  'rx-rate-per-link': 'link-rx-rate',
  'tx-bytes-per-link': 'link-tx-bytes',
  'rx-bytes-per-link': 'link-rx-bytes',
  'tx-packets-per-link': 'link-tx-packets',
  'rx-packets-per-link': 'link-rx-packets',
  'tx-bits-per-second-per-link': 'link-tx-bits-per-second',
  'rx-bits-per-second-per-link': 'link-rx-bits-per-second',
};

/** A row for each link of a client that has several. */
function* linkRows(row: Row): Iterable<Row> {
  const radios = listOf(String(row['mld-interfaces'] ?? '')) ?? [];
  const { interface: name = '', 'mac-address': mac = '' } = row;
  const links: Record<string, Row[string]>[] = [];
  for (const [property, made] of Object.entries(ofLink)) {
    listOf(String(row[property] ?? ''))?.forEach((value, i) => {
      links[i] ??= { interface: name, 'mac-address': mac, link: radios[i] ?? String(i + 1) };
      links[i][made] = value;
    });
  }
  yield* links;
}

export const linkTable: Table = {
  api: registrationTable,
  resource: {
    name: 'wireless-clients',
    prefix: 'wifi_client_link',
    constants: { stack: 'wifi' },
    list: 'links',
  },
  labels: {
    interface: text('interface'),
    mac_address: text('mac-address'),
    // the radio; a number where the device does not name it
    link: text('link'),
  },
  expand: {
    properties: ['mld-interfaces', ...Object.keys(ofLink)],
    makes: {
      link: ['mld-interfaces'],
      ...Object.fromEntries(
        Object.values(ofLink).map((made) => [
          made,
          Object.keys(ofLink).filter((property) => ofLink[property] === made),
        ]),
      ),
    },
    rows: linkRows,
  },
  metrics: [
    gauge(
      'mikrotik_wifi_client_link_signal_dbm',
      'Client signal on one link of a multi-link client.',
      signal('link-signal'),
    ),
    gauge(
      'mikrotik_wifi_client_link_transmit_rate_bytes_per_second',
      'Data rate to the client on one link.',
      bitRate('link-tx-rate'),
    ),
    gauge(
      'mikrotik_wifi_client_link_receive_rate_bytes_per_second',
      'Data rate from the client on one link.',
      bitRate('link-rx-rate'),
    ),
    gauge(
      'mikrotik_wifi_client_link_transmit_throughput_bytes_per_second',
      'Current traffic to the client on one link.',
      bitRate('link-tx-bits-per-second'),
    ),
    gauge(
      'mikrotik_wifi_client_link_receive_throughput_bytes_per_second',
      'Current traffic from the client on one link.',
      bitRate('link-rx-bits-per-second'),
    ),
    counter(
      'mikrotik_wifi_client_link_transmit_packets_total',
      'Packets sent to the client on one link.',
      count('link-tx-packets'),
    ),
    counter(
      'mikrotik_wifi_client_link_receive_packets_total',
      'Packets received from the client on one link.',
      count('link-rx-packets'),
    ),
    counter(
      'mikrotik_wifi_client_link_transmit_bytes_total',
      'Bytes sent to the client on one link.',
      bytes('link-tx-bytes'),
    ),
    counter(
      'mikrotik_wifi_client_link_receive_bytes_total',
      'Bytes received from the client on one link.',
      bytes('link-rx-bytes'),
    ),
  ],
};
