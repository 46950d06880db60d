import { selector } from '../../prometheus/label-matcher.ts';
import { stackPrefixes } from '../../prometheus/wireless-stacks.ts';
import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const wirelessClients = liveTable({
  resource: 'wireless-clients',
  title: text('wirelessClients'),
  rowKey: (row) => `${row.interface ?? ''} ${row.mac_address ?? ''}`,
  // Who opens it looks for the weakest.
  sortedBy: { id: 'signal' },
  columns: [
    {
      id: 'name',
      title: text('name'),
      // What somebody has written into the access list, and what the client calls itself.
      property: ['comment', 'radio_name'],
      knownBy: (row) => row.mac_address,
    },
    { id: 'mac-address', title: text('macAddress'), property: 'mac_address' },
    { id: 'signal', title: text('signal'), property: 'signal_dbm', as: 'signal', hasTrail: true },
    { id: 'remote-signal', title: text('remoteSignal'), property: 'remote_signal_dbm', as: 'signal' },
    { id: 'interface', title: text('interface'), property: 'interface' },
    { id: 'snr', title: text('snr'), property: 'signal_to_noise_db', as: 'decibel' },
    { id: 'ccq', title: text('ccq'), property: 'transmit_ccq_ratio', as: 'ratio' },
    {
      id: 'rate-to',
      title: text('rateTo'),
      property: 'transmit_rate_bytes_per_second',
      as: 'bits-per-second',
    },
    {
      id: 'rate-from',
      title: text('rateFrom'),
      property: 'receive_rate_bytes_per_second',
      as: 'bits-per-second',
    },
    {
      id: 'traffic-to',
      title: text('trafficTo'),
      counter: (row) => row.transmit_bytes,
      as: 'bits-per-second',
      hasTrail: true,
    },
    {
      id: 'traffic-from',
      title: text('trafficFrom'),
      counter: (row) => row.receive_bytes,
      as: 'bits-per-second',
      hasTrail: true,
    },
    { id: 'uptime', title: text('uptime'), property: 'uptime_seconds', as: 'duration' },
    { id: 'ssid', title: text('ssid'), property: 'ssid' },
    {
      id: 'state',
      title: text('state'),
      state: ({ authorized }) =>
        authorized === undefined
          ? undefined
          : authorized
            ? { word: text('authorized'), tone: 'good' }
            : { word: text('notAuthorized'), tone: 'warning' },
    },
    { id: 'version', title: text('version'), property: 'routeros_version' },
  ],
  graphs: (row, labels) => {
    const of = selector({ ...labels, interface: row.interface, mac_address: row.mac_address });
    const metric = (name: string): string => `${stackPrefixes[row.stack]}_client_${name}${of}`;
    const name = row.comment ?? row.radio_name ?? row.mac_address ?? '';
    return [
      {
        title: text('signalOf', { name }),
        unit: 'suffix:dBm',
        queries: [
          { expr: metric('signal_dbm'), legend: text('signal') },
          // The wifi package does not know how the client hears the access point.
          ...(row.stack === 'wifi'
            ? []
            : [{ expr: metric('remote_signal_dbm'), legend: text('remoteSignal') }]),
        ],
      },
      {
        title: text('ratesOf', { name }),
        unit: 'bps',
        queries: [
          { expr: `${metric('transmit_rate_bytes_per_second')} * 8`, legend: text('rateTo') },
          { expr: `${metric('receive_rate_bytes_per_second')} * 8`, legend: text('rateFrom') },
        ],
      },
    ];
  },
});
