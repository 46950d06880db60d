import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { bitRate, bytes, count, flag, rx, signal, text, tx } from '../define/fields.ts';
import { counter, gauge } from '../define/metrics.ts';
import { menu, monitor, walk } from '../define/sources.ts';
import { interfaceName } from '../oids/mikrotik-interface-stats.ts';
import * as oid from '../oids/mikrotik-nstreme-dual.ts';
import { isSet } from '../define/values.ts';

export default defineCollector({
  name: 'nstreme-dual',
  title: 'Nstreme Dual: links over two radios',
  unseen: 'what is read over the API',
  types: onRequest,
  notes:
    'Package `wireless`, radios before 802.11n. On request, because nearly no device has such a link. Rows: links.',
  tables: [
    {
      api: monitor('/interface/wireless/nstreme-dual/monitor', {
        of: menu('/interface/wireless/nstreme-dual', { isConfigured: true }),
        skip: (row) => isSet(row['disabled']),
        skipProperties: ['disabled'],
        perItem: true,
      }),
      snmp: walk(oid.mtxrDnStatTable),
      labels: { interface: text('name', interfaceName) },
      metrics: [
        gauge(
          'mikrotik_nstreme_dual_connected',
          'Whether the link is established.',
          flag('connected', oid.mtxrDnConnected),
        ),
        gauge(
          'mikrotik_nstreme_dual_signal_dbm',
          'Signal of the other end as received here.',
          signal('rx-signal-strength', oid.mtxrDnStatRxStrength),
        ),
        gauge(
          'mikrotik_nstreme_dual_remote_signal_dbm',
          'Local signal as received by the other end.',
          signal('tx-signal-strength', oid.mtxrDnStatTxStrength),
        ),
        gauge(
          'mikrotik_nstreme_dual_transmit_rate_bytes_per_second',
          'Data rate to the other end.',
          bitRate('tx-rate', oid.mtxrDnStatTxRate),
        ),
        gauge(
          'mikrotik_nstreme_dual_receive_rate_bytes_per_second',
          'Data rate from the other end.',
          bitRate('rx-rate', oid.mtxrDnStatRxRate),
        ),
        counter('mikrotik_nstreme_dual_transmit_bytes_total', 'Bytes sent.', bytes(tx('bytes'))),
        counter('mikrotik_nstreme_dual_receive_bytes_total', 'Bytes received.', bytes(rx('bytes'))),
        counter(
          'mikrotik_nstreme_dual_transmit_frames_total',
          'Frames queued for transmission.',
          count(tx('frames')),
        ),
        counter(
          'mikrotik_nstreme_dual_transmit_hardware_frames_total',
          'Frames sent, including retransmissions.',
          count(tx('hw-frames')),
        ),
        counter(
          'mikrotik_nstreme_dual_transmit_lost_frames_total',
          'Frames given up after all retries.',
          count('tx-retries-lost'),
        ),
        counter(
          'mikrotik_nstreme_dual_receive_duplicates_total',
          'Frames received more than once.',
          count('rx-duplicates'),
        ),
      ],
    },
  ],
});
