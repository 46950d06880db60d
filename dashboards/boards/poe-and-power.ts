import { batteryLeft, siteVoltage, upsOnBattery } from '../../alert-rules/recording/health.ts';
import { histories, needs, withHistory } from '../../promql/history.ts';
import { poeFaults } from '../../promql/poe-states.ts';
import { inSite, onDevice } from '../../promql/scopes.ts';
import { matching, series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, section } from '../language/board.ts';
import { column, table } from '../language/table-panel.ts';
import { line, stateTimeline, timeSeries } from '../language/time-panels.ts';
import { bars } from '../language/value-panels.ts';
import { devicesWith, site, tenant } from '../language/variables.ts';
import { states } from '../language/words.ts';

const port = '{{device}} {{interface}}';

export default board({
  title: 'PoE and power',
  description:
    'What feeds the site and what it feeds: voltage, batteries, power supplies, fans, heat, and PoE ports.',
  variables: [tenant, site, devicesWith('mikrotik_up')],
  sections: [
    section('Supply', 8, [
      timeSeries('Supply voltage', {
        description: 'Voltage at the devices, and the voltage at which the site switches off.',
        width: 10,
        unit: 'volt',
        shows: [
          line(`${series('mikrotik_health_voltage_volts', onDevice)} > 5`, '{{device}} {{sensor}}'),
          line(series('mikrotik_site_voltage_cutoff_volts', inSite), '{{site}} switches off', {
            dashed: true,
          }),
        ],
        noData: 'no device here measures its voltage',
      }),
      timeSeries('Voltage in four hours', {
        description: `Where the voltage will be in four hours if it goes on as within the last half hour. It ${needs(histories.halfHour)}.`,
        width: 8,
        unit: 'volt',
        shows: [
          line(series(siteVoltage, inSite), '{{site}} now'),
          line(
            withHistory(
              `predict_linear(${series(siteVoltage, inSite)}[30m], 4 * 3600)`,
              histories.halfHour,
              siteVoltage,
              inSite,
            ),
            '{{site}} in four hours',
            { dashed: true },
          ),
        ],
        noData: 'no device here measures its voltage',
      }),
      table('Power supplies and fans', {
        description: 'What reports a state of its own.',
        width: 6,
        by: ['device', 'sensor'],
        sortBy: 'State',
        noData: 'No device in this selection reports the state of its power supplies or fans.',
        ascending: true,
        columns: [column('State', series('mikrotik_health_ok', onDevice), { words: states.ok })],
      }),
    ]),
    section('PoE', 9, [
      bars('Power per port', {
        description: 'What each PoE port supplies.',
        width: 8,
        shows: `sort_desc(${series('mikrotik_poe_out_power_watts', onDevice)})`,
        legend: port,
        unit: 'watt',
        noData: 'no PoE port supplies power',
      }),
      bars('Used of the limit', {
        description: 'Power of all ports as a share of what the device can supply, the fullest first.',
        width: 6,
        max: 1,
        shows: `sort_desc(max by (tenant, site, device) (${series('mikrotik_poe_power_watts', onDevice)}) / max by (tenant, site, device) (${series('mikrotik_poe_limit_watts', onDevice)} > 0))`,
        legend: '{{device}}',
        threshold: thresholds.poeBudget,
        noData: 'no device reports a limit',
      }),
      stateTimeline('Ports in another state than on or off', {
        description:
          'Overload, short circuit, voltage too low: a cable with water, or a device that needs more.',
        width: 10,
        shows: `${series('mikrotik_poe_out_state', onDevice, { state: matching(poeFaults.join('|')) })} == 1`,
        legend: `${port}: {{state}}`,
        words: { 1: { text: '▼ FAULT', colour: 'bad' } },
        noData: 'no port has a fault',
      }),
    ]),
    section('Heat', 8, [
      timeSeries('Temperature', {
        description: 'Above 70 °C a board ages fast.',
        threshold: thresholds.boardTemperature,
        shows: series('mikrotik_health_temperature_celsius', onDevice),
        legend: '{{device}} {{sensor}}',
        noData: 'no device here measures its temperature',
      }),
      timeSeries('Fans', {
        description: 'Speed of the fans. Zero is a fan that stands still, or one that is not needed now.',
        unit: 'rotrpm',
        shows: series('mikrotik_health_fan_speed_rpm', onDevice),
        legend: '{{device}} {{sensor}}',
        noData: 'no device here has a fan',
      }),
    ]),
    section('Batteries', 8, [
      table('UPS', {
        description:
          'Each UPS that a router watches: what it runs on, its charge, and for how long it lasts.',
        width: 12,
        by: ['device', 'ups'],
        sortBy: 'Runs on',
        noData: 'No router in this selection watches a UPS.',
        columns: [
          column('Runs on', series(upsOnBattery, onDevice), {
            words: { 0: { text: '▲ mains', colour: 'good' }, 1: { text: '▼ BATTERY', colour: 'bad' } },
          }),
          column('Charge', series('mikrotik_ups_battery_charge_ratio', onDevice), {
            unit: 'percentunit',
            asBar: true,
            decimals: 0,
          }),
          column('Lasts', series('mikrotik_ups_runtime_left_seconds', onDevice), { unit: 's', decimals: 0 }),
        ],
      }),
      bars('Hours until the site switches off', {
        description:
          'While a site runs on its battery: time until the voltage is at the cut-off of the inventory, by the line of the last half hour.',
        width: 12,
        shows: `sort(${series(batteryLeft, inSite)} / 3600)`,
        legend: '{{site}}',
        threshold: thresholds.batteryHours,
        decimals: 1,
        noData: 'no battery runs down, or no cut-off voltage in the inventory',
      }),
    ]),
  ],
});
