import { whenAsked } from '../define/asked.ts';
import { defineCollector } from '../define/collector.ts';
import {
  count,
  flag,
  flagOrFalse,
  nanoseconds,
  not,
  partsPerBillion,
  type Row,
  text,
} from '../define/fields.ts';
import { gauge, info, states } from '../define/metrics.ts';
import { menu, monitor } from '../define/sources.ts';
import { isSet } from '../define/values.ts';

const list = menu('/system/ptp', { isConfigured: true });

/** 2^31 - 1: the clock does not follow another one. */
const noDrift = '2147483647';

function* withoutNoDrift(row: Row): Iterable<Row> {
  const { 'freq-drift': drift, ...rest } = row;
  yield drift === undefined || drift === noDrift ? rest : row;
}

export default defineCollector({
  name: 'ptp',
  title: 'PTP: offset from the master clock, ports',
  unseen: 'all of it',
  types: ['switch'],
  notes:
    'Switches and routers with PTP hardware, RouterOS 7; 3 commands, one row for each clock and port. PTP does not set ' +
    'the clock of the system, see clock.',
  options: {
    masters:
      'Add master, grandmaster and the port towards them as labels: each election of another makes a new series.',
  },
  tables: [
    {
      api: monitor('/system/ptp/monitor', {
        of: list,
        skip: (row) => isSet(row['disabled']),
        skipProperties: ['disabled'],
      }),
      labels: { ptp: text('name') },
      expand: { properties: ['freq-drift'], rows: withoutNoDrift },
      metrics: [
        info('mikrotik_ptp_info', 'The clock, its master and the grandmaster of the network.', {
          clock_id: text('clock-id'),
          master_clock_id: whenAsked('masters', text('master-clock-id')),
          grandmaster_clock_id: whenAsked('masters', text('gm-clock-id')),
          slave_port: whenAsked('masters', text('slave-port')),
        }),
        gauge('mikrotik_ptp_grandmaster', 'Whether this clock is the grandmaster.', flag('i-am-gm')),
        gauge(
          'mikrotik_ptp_priority1',
          'First priority of this clock in the election of a master.',
          count('priority1'),
        ),
        gauge(
          'mikrotik_ptp_priority2',
          'Second priority of this clock in the election of a master.',
          count('priority2'),
        ),
        gauge(
          'mikrotik_ptp_grandmaster_priority1',
          'First priority of the grandmaster.',
          count('gm-priority1'),
        ),
        gauge(
          'mikrotik_ptp_grandmaster_priority2',
          'Second priority of the grandmaster.',
          count('gm-priority2'),
        ),
        gauge(
          'mikrotik_ptp_frequency_drift_ratio',
          'Drift of the frequency from that of the master.',
          partsPerBillion('freq-drift'),
        ),
        gauge(
          'mikrotik_ptp_offset_seconds',
          'Difference of the time from that of the master.',
          nanoseconds('offset'),
        ),
        gauge(
          'mikrotik_ptp_slave_port_delay_seconds',
          'Delay of packets between the master and this clock.',
          nanoseconds('slave-port-delay'),
        ),
      ],
    },
    {
      api: list,
      labels: { ptp: text('name') },
      metrics: [
        gauge('mikrotik_ptp_enabled', 'Whether the clock is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_ptp_inactive',
          'Whether the clock is enabled but cannot run.',
          flagOrFalse('inactive'),
        ),
      ],
    },
    {
      api: menu('/system/ptp/status', { isConfigured: true }),
      labels: { interface: text('interface') },
      metrics: [
        states('mikrotik_ptp_port_state', 'State of the port as the device reports it.', {
          label: 'state',
          text: text('state'),
          states: ['slave', 'master', 'passive', 'listening', 'uncalibrated', 'disabled'],
        }),
        gauge('mikrotik_ptp_port_delay_seconds', 'Delay measured at the port.', nanoseconds('delay')),
        gauge(
          'mikrotik_ptp_port_as_capable',
          'Whether the neighbour speaks IEEE 802.1AS; only with that profile.',
          flag('as-capable'),
        ),
        gauge(
          'mikrotik_ptp_port_neighbor_frequency_drift_ratio',
          'Drift of the frequency from that of the neighbour.',
          partsPerBillion('neigh-freq-drift'),
        ),
      ],
    },
  ],
});
