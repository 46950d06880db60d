import { defineCollector } from '../define/collector.ts';
import { milliamperes, text, volts, watts } from '../define/fields.ts';
import { gauge, states } from '../define/metrics.ts';
import { menu, monitor, walk } from '../define/sources.ts';
import * as oid from '../oids/mikrotik-poe.ts';

export default defineCollector({
  name: 'poe',
  title: 'PoE: state and load of ports that supply power',
  types: ['router', 'switch', 'ap'],
  notes:
    'Over the API, a port without a load has a state only (7.x). Over SNMP it has zeros there; the RB260GS (SwOS 1.x) ' +
    'reports no voltage, and a state 0 that the MIB does not know.',
  tables: [
    {
      api: monitor('/interface/ethernet/poe/monitor', { of: menu('/interface/ethernet/poe') }),
      snmp: walk(oid.mtxrPOETable),
      labels: { interface: text('name', oid.mtxrPOEName) },
      metrics: [
        states('mikrotik_poe_out_state', 'State of the port as the device reports it.', {
          label: 'state',
          // a number is a state of an agent that knows more than the MIB
          text: text('poe-out-status', oid.mtxrPOEStatus, (state) =>
            /^\d+$/.test(state) ? undefined : state,
          ),
          states: ['powered-on', 'waiting-for-load', 'disabled', 'overload', 'short-circuit'],
        }),
        gauge(
          'mikrotik_poe_out_voltage_volts',
          'Voltage supplied.',
          volts('poe-out-voltage', oid.mtxrPOEVoltage),
        ),
        gauge(
          'mikrotik_poe_out_current_amperes',
          'Current supplied.',
          milliamperes('poe-out-current', oid.mtxrPOECurrent),
        ),
        gauge('mikrotik_poe_out_power_watts', 'Power supplied.', watts('poe-out-power', oid.mtxrPOEPower)),
      ],
    },
  ],
});
