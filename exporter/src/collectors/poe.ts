import { defineCollector } from '../define/collector.ts';
import { count, flag, milliamperes, type Row, text, volts, watts } from '../define/fields.ts';
import { gauge, info, states, sum } from '../define/metrics.ts';
import { menu, monitor, walk } from '../define/sources.ts';
import * as oid from '../oids/mikrotik-poe.ts';

const ports = menu('/interface/ethernet/poe', { isConfigured: true });

/** `psu1-poe-out-max-power` of `/interface/ethernet/poe/settings` is in watts; boards with one supply say `psu`. */
const supplies = ['psu', 'psu1', 'psu2', 'jack', 'jack1', 'jack2', '2pin', '2pin1', '2pin2', 'poe-in'];

/** Words of other versions: 6.49 says `poe-out-off`, the manual up to 7.18 `off` and `power_reset`. */
const otherWords: Readonly<Record<string, string>> = {
  off: 'disabled',
  'poe-out-off': 'disabled',
  'power-reset': 'power-cycle',
};

/** 7.18 writes `voltage_on_poe-in`, 7.20 `no-valid-PSU`. A number is a state of an agent that knows more than the MIB. */
function stateWord(state: string): string | undefined {
  const word = state.toLowerCase().replaceAll('_', '-');
  return /^\d+$/.test(word) ? undefined : (otherWords[word] ?? word);
}

const ofSupplies = (property: string): readonly string[] => supplies.map((supply) => `${supply}-${property}`);

function* supplyRows(row: Row): Iterable<Row> {
  for (const supply of supplies) {
    const [forPorts, inAll] = [row[`${supply}-poe-out-max-power`], row[`${supply}-max-power`]];
    if (forPorts === undefined && inAll === undefined) continue;
    yield {
      supply,
      ...(forPorts === undefined ? {} : { 'supply-for-ports': forPorts }),
      ...(inAll === undefined ? {} : { 'supply-in-all': inAll }),
    };
  }
}

export default defineCollector({
  name: 'poe',
  title: 'PoE: state and load of ports that supply power, and what the supplies can give',
  types: ['router', 'switch', 'ap'],
  notes:
    'Three commands. Over the API, a port without a load has a state only (7.x). Over SNMP it has zeros there; the RB260GS (SwOS 1.x) ' +
    'reports no voltage, and a state 0 that the MIB does not know. Rows: ports with PoE out, and one of settings.',
  tables: [
    {
      api: monitor('/interface/ethernet/poe/monitor', { of: ports }),
      snmp: walk(oid.mtxrPOETable),
      resource: {
        name: 'poe-ports',
        title: 'Ports that supply power',
        prefix: 'poe_out',
        example: {
          interface: 'ether5',
          state: 'powered-on',
          voltage_volts: 53.4,
          current_amperes: 0.104,
          power_watts: 5.6,
          mode: 'auto-on',
          priority: 10,
        },
      },
      labels: { interface: text('name', oid.mtxrPOEName) },
      metrics: [
        states('mikrotik_poe_out_state', 'State of the port, in the words of RouterOS 7 in every version.', {
          label: 'state',
          text: text('poe-out-status', oid.mtxrPOEStatus, stateWord),
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
        sum(
          'mikrotik_poe_power_watts',
          'Power that all ports together supply.',
          watts('poe-out-power', oid.mtxrPOEPower),
        ),
        states('mikrotik_poe_out_wire_pairs', 'Wire pairs that the port feeds; bt is all four.', {
          label: 'pairs',
          text: text('poe-out-power-pair'),
          states: ['a', 'b', 'bt'],
        }),
        gauge(
          'mikrotik_poe_out_host_alive',
          'Whether the host that the port watches with pings answers.',
          flag('power-cycle-host-alive'),
        ),
      ],
    },
    {
      api: ports,
      resource: { name: 'poe-ports', prefix: 'poe_out' },
      labels: { interface: text('name') },
      metrics: [
        info(
          'mikrotik_poe_out_info',
          'Mode and voltage (auto, low, high) that the port is set to.',
          { mode: text('poe-out'), voltage_mode: text('poe-voltage') },
          { when: (row) => row['poe-out'] !== undefined },
        ),
        gauge(
          'mikrotik_poe_out_priority',
          'Priority of the port: when power runs short, the highest number loses it first.',
          count('poe-priority'),
        ),
      ],
    },
    {
      api: menu('/interface/ethernet/poe/settings'),
      labels: {},
      metrics: [
        gauge(
          'mikrotik_poe_limit_watts',
          'Power that all ports together may supply.',
          watts('poe-out-limit-power'),
        ),
        gauge(
          'mikrotik_poe_board_power_watts',
          'Power reserved for the board itself.',
          watts('routerboard-max-self-power'),
        ),
      ],
    },
    {
      api: menu('/interface/ethernet/poe/settings'),
      labels: { supply: text('supply') },
      expand: {
        properties: [...ofSupplies('poe-out-max-power'), ...ofSupplies('max-power')],
        makes: {
          supply: [...ofSupplies('poe-out-max-power'), ...ofSupplies('max-power')],
          'supply-for-ports': ofSupplies('poe-out-max-power'),
          'supply-in-all': ofSupplies('max-power'),
        },
        rows: supplyRows,
      },
      metrics: [
        gauge(
          'mikrotik_poe_supply_ports_limit_watts',
          'Power that the supply can give to ports.',
          watts('supply-for-ports'),
        ),
        gauge(
          'mikrotik_poe_supply_limit_watts',
          'Power that the supply can give, as configured.',
          watts('supply-in-all'),
        ),
      ],
    },
  ],
});
