import { siteVoltage } from '../../alert-rules/recording/health.ts';
import { poeFaults } from '../../promql/poe-states.ts';
import { inSite, onDevice } from '../../promql/scopes.ts';
import { matching, series } from '../../promql/series.ts';
import { thresholds } from '../../promql/thresholds.ts';
import { board, section } from '../language/board.ts';
import { column, table } from '../language/table-panel.ts';
import { line, stateTimeline, timeSeries } from '../language/time-panels.ts';
import { bars, gauge, stat } from '../language/value-panels.ts';
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
        description:
          'Where the voltage will be in four hours if it goes on falling as within the last half hour.',
        width: 8,
        unit: 'volt',
        shows: [
          line(series(siteVoltage, inSite), '{{site}} now'),
          line(`predict_linear(${series(siteVoltage, inSite)}[30m], 4 * 3600)`, '{{site}} in four hours', {
            dashed: true,
          }),
        ],
        noData: 'no device here measures its voltage',
      }),
      table('Power supplies and fans', {
        description: 'What reports a state of its own.',
        width: 6,
        by: ['device', 'sensor'],
        sortBy: 'State',
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
      gauge('Used of the limit', {
        description: 'Power of all ports as a share of what the device can supply.',
        width: 4,
        shows: `max by (tenant, site, device) (${series('mikrotik_poe_power_watts', onDevice)}) / max by (tenant, site, device) (${series('mikrotik_poe_limit_watts', onDevice)} > 0)`,
        legend: '{{device}}',
        threshold: thresholds.poeBudget,
        noData: 'no device reports a limit',
      }),
      stateTimeline('Ports in another state than on or off', {
        description:
          'Overload, short circuit, voltage too low: a cable with water, or a device that needs more.',
        width: 12,
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
      stat('UPS', {
        description: 'Charge of each battery of a UPS that a router watches.',
        width: 4,
        shows: series('mikrotik_ups_battery_charge_ratio', onDevice),
        legend: '{{device}} {{ups}}',
        unit: 'percentunit',
        named: true,
        noData: 'no UPS is watched',
      }),
    ]),
  ],
});
