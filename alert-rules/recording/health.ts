import { infrastructure } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { recordingRule } from '../language/recording-rule.ts';
import { voltageCutoff, voltageMinimum } from './inventory.ts';
import { deviceUnreachable, siteUnreachable } from './reachability.ts';

const site = ['tenant', 'site'] as const;
const labels = [...site, 'device'] as const;
const by = `by (${labels.join(', ')})`;

export const cpuLoad = recordingRule({
  record: 'device:mikrotik_system_cpu_load:avg15m',
  labels,
  comment: 'Processor load over a quarter of an hour: a router that works is busy for seconds.',
  expression: `max ${by} (avg_over_time(${series('mikrotik_system_cpu_load_ratio')}[15m]))`,
});

export const memoryUsed = recordingRule({
  record: 'device:mikrotik_system_memory_used:ratio',
  labels,
  comment: 'Share of the memory in use.',
  expression: `1 - max ${by} (${series('mikrotik_system_memory_free_bytes')}) / max ${by} (${series('mikrotik_system_memory_size_bytes')})`,
});

export const poeLimit = recordingRule({
  record: 'device:mikrotik_poe_limit_watts:sum',
  labels,
  comment:
    'Power that the PoE ports of a device may take together: the limit that is set for all of them, or what its supplies can give to ports where there is none.',
  expression: `
    max ${by} (${series('mikrotik_poe_limit_watts')})
    or sum ${by} (max by (${labels.join(', ')}, supply) (${series('mikrotik_poe_supply_ports_limit_watts')}))`,
});

/** A customer's device has the site of its tower, and the power supply of a house. */
const supply = series('mikrotik_health_voltage_volts', infrastructure);

export const siteVoltage = recordingRule({
  record: 'site:mikrotik_health_voltage_volts:min',
  labels: site,
  comment:
    'Lowest supply voltage that an infrastructure device of the site measures. Where the inventory has a minimum, only what can be that plant: a router with a power supply of its own says 12 V on a site of 48 V. Otherwise all above 5 V, for sensors of processors are near 1 V.',
  expression: `
    min by (tenant, site) (
      ${supply}
      > on (tenant, site) group_left () 0.7 * ${series(voltageMinimum)}
      < on (tenant, site) group_left () 1.6 * ${series(voltageMinimum)}
    )
    or min by (tenant, site) (${supply} > 5)`,
});

/**
 * A tower that went dark says no more: what it said last holds until its devices answer, so that the page about the dark tower still
 * has its cause beside it.
 */
const heldWhileDark = (record: string): string =>
  `(last_over_time(${record}[30m]) and on (tenant, site) ${series(siteUnreachable)} == 1)`;

const voltageHeld = 'site:mikrotik_health_voltage_volts:last';

export const siteVoltageHeld = recordingRule({
  record: voltageHeld,
  labels: site,
  comment: 'The same, and of a site that went dark the last voltage that it had.',
  expression: `
    ${siteVoltage.record}
    or ${heldWhileDark(voltageHeld)}`,
});

export const batteryVoltage = recordingRule({
  record: 'site:mikrotik_battery_voltage_volts:min',
  labels: site,
  comment:
    'Supply voltage of a site while its battery feeds it: below 1.1 times the minimum of the inventory. A lead battery loses a tenth within minutes when its charger stops, each evening where the sun charges it; the line of its voltage begins after that. Without a minimum, any voltage.',
  expression: `
    ${siteVoltage.record} < on (tenant, site) 1.1 * ${series(voltageMinimum)}
    or (${siteVoltage.record} unless on (tenant, site) ${series(voltageMinimum)})`,
});

const left = 'site:mikrotik_battery_left:seconds';

export const batteryLeft = recordingRule({
  record: left,
  labels: site,
  comment:
    'Time until the battery of a site is at the cut-off voltage of the inventory, in whole minutes, by the line of the last half hour. Not while it is charged, 0.2 V above the lowest of the half hour; of a site that went dark, what it had left.',
  expression: `
    (
      round(
        clamp_min(
          (predict_linear(${batteryVoltage.record}[30m], 0) - on (tenant, site) ${series(voltageCutoff)})
          / on (tenant, site) (0 - deriv(${batteryVoltage.record}[30m]) > 0),
          0
        ),
        60
      )
      and on (tenant, site) ${batteryVoltage.record} < on (tenant, site) 0.2 + min_over_time(${batteryVoltage.record}[30m])
    )
    or ${heldWhileDark(left)}`,
});

const onBattery = 'device:mikrotik_ups_on_battery:bool';

export const upsOnBattery = recordingRule({
  record: onBattery,
  labels: [...labels, 'ups'],
  comment: '1 for a UPS that runs on its battery; of a device that does not answer, what it said last.',
  expression: `
    max by (tenant, site, device, ups) (${series('mikrotik_ups_on_battery')})
    or (last_over_time(${onBattery}[30m]) and on (tenant, site, device) ${series(deviceUnreachable)} == 1)`,
});
