import type { Table } from '../../define/collector.ts';
import { bitRate, flag, type Row, text, word } from '../../define/fields.ts';
import { gauge, states } from '../../define/metrics.ts';
import { combine } from '../../define/oid-set.ts';
import { walk } from '../../define/sources.ts';
import { ifHighSpeed, ifName, ifOperStatus, ifType, ifXTable } from '../../oids/if-mib.ts';
import { ethernetMonitor, twoOfOneName } from './rows.ts';

/**
 * Of Ethernet ports with link, as over the API. A port without link, a radio and a tunnel report a nominal speed
 * (wlan2 of a hAP ac2, down: 50 Mbit/s).
 */
const linkSpeed = combine(
  'ifHighSpeed with link',
  [ifHighSpeed, ifOperStatus, ifType],
  ([speed, status, type]) => (status === 'up' && type === 'ether' ? speed : undefined),
);

/** `1G-baseT-full`, `2.5G-baseT`, `10G-baseSR-LR`; RouterOS 6: `1000M-full`. */
const linkMode = /^(\d{1,4}(?:\.\d)?)([MG])-/;

/** Bit/s of the modes of a list; a mode of another form has none, and the list then has no highest one. */
function speedsOf(modes: Row[string] | undefined): readonly number[] {
  if (typeof modes !== 'string' || modes === '') return [];
  const speeds = modes.split(',').map((mode) => {
    const [, number, unit] = linkMode.exec(mode) ?? [];
    return Number(number) * (unit === 'G' ? 1e9 : 1e6);
  });
  return speeds.includes(Number.NaN) ? [] : speeds;
}

const highestOf = (speeds: readonly number[]): number | undefined =>
  speeds.length === 0 ? undefined : Math.max(...speeds);

/** What both ends can do, so that a link on four bad wires is seen: 100 Mbit/s where both offer 1 Gbit/s. */
function* linkRows(row: Row): Iterable<Row> {
  const link: Record<string, Row[string]> = { ...row };
  // a port without link can keep the rate and duplex it is set to
  if (row['status'] === 'no-link' || row['rate'] === '0' || row['rate'] === '0bps') {
    delete link['rate'];
    delete link['full-duplex'];
    yield link;
    return;
  }
  const [own, partner] = [speedsOf(row['advertising']), speedsOf(row['link-partner-advertising'])];
  const best = highestOf(own.filter((speed) => partner.includes(speed)));
  if (best !== undefined) link['best-rate'] = String(best);
  yield link;
}

export const linkTable = (isSession: (name: string | undefined) => boolean): Table => ({
  api: ethernetMonitor,
  snmp: walk(ifXTable),
  resource: { name: 'interfaces', prefix: 'interface' },
  labels: { interface: text('name', ifName) },
  namesakes: twoOfOneName(ifXTable),
  keep: (labels) => !isSession(labels['interface']),
  expand: {
    properties: ['status', 'advertising', 'link-partner-advertising'],
    makes: { 'best-rate': ['advertising', 'link-partner-advertising'] },
    rows: linkRows,
  },
  metrics: [
    states('mikrotik_ethernet_link_state', 'State of the link as the port reports it.', {
      label: 'state',
      text: text('status'),
      states: ['link-ok', 'no-link'],
    }),
    gauge(
      'mikrotik_interface_rate_bytes_per_second',
      'Link speed of an Ethernet port; missing without link.',
      bitRate('rate', linkSpeed),
    ),
    gauge(
      'mikrotik_interface_best_rate_bytes_per_second',
      'Highest link speed that both ends advertise; a lower rate means a bad cable or connector.',
      bitRate('best-rate'),
    ),
    gauge('mikrotik_ethernet_full_duplex', 'Whether the link is full duplex.', flag('full-duplex')),
    gauge(
      'mikrotik_ethernet_auto_negotiation_done',
      'Whether auto-negotiation completed.',
      word({ done: 1, incomplete: 0, failed: 0, restarted: 0 }, 'auto-negotiation', {
        none: ['no-negotiation', 'not-supported'],
      }),
    ),
    gauge(
      'mikrotik_ethernet_receive_flow_control',
      'Whether the port pauses when the other end asks.',
      flag('rx-flow-control'),
    ),
    gauge(
      'mikrotik_ethernet_transmit_flow_control',
      'Whether the port asks the other end to pause.',
      flag('tx-flow-control'),
    ),
    states('mikrotik_ethernet_fec', 'Forward error correction of the link.', {
      label: 'mode',
      text: text('fec'),
      states: ['off', 'fec74', 'fec91'],
    }),
    states('mikrotik_ethernet_combo_port', 'Which of its two sockets a combo port uses.', {
      label: 'socket',
      text: text('combo-state'),
      states: ['copper', 'sfp'],
    }),
  ],
});
