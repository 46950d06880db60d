import { ruleWindow } from '../../promql/functions.ts';
import { series } from '../../promql/series.ts';
import { recordingRule } from '../language/recording-rule.ts';
import { interfaceRole, plannedCapacity } from './inventory.ts';

const labels = ['tenant', 'site', 'device', 'interface'] as const;
const by = `by (${labels.join(', ')})`;

export const receiveBits = recordingRule({
  record: 'device_interface:mikrotik_interface_receive_bits:rate5m',
  labels,
  comment: 'Bits per second received by an interface.',
  expression: `max ${by} (8 * rate(${series('mikrotik_interface_receive_bytes_total')}[${ruleWindow}]))`,
});

export const transmitBits = recordingRule({
  record: 'device_interface:mikrotik_interface_transmit_bits:rate5m',
  labels,
  comment: 'Bits per second sent by an interface.',
  expression: `max ${by} (8 * rate(${series('mikrotik_interface_transmit_bytes_total')}[${ruleWindow}]))`,
});

export const capacityBits = recordingRule({
  record: 'device_interface:mikrotik_interface_capacity_bits:max',
  labels,
  comment:
    'What an interface can carry, in bits per second: the planned capacity if the inventory has one, for a radio link carries less than its port; the link speed otherwise.',
  expression: `
    8 * ${plannedCapacity.record}
    or max ${by} (8 * ${series('mikrotik_interface_rate_bytes_per_second')})`,
});

export const utilization = recordingRule({
  record: 'device_interface:mikrotik_interface_utilization:ratio_rate5m',
  labels,
  comment: 'The busier direction of an interface, as a share of its capacity.',
  expression: `
    (
      (${receiveBits.record} >= ${transmitBits.record})
      or ${transmitBits.record}
      or ${receiveBits.record}
    )
    / on (${labels.join(', ')}) (${capacityBits.record} > 0)`,
});

export const linkUtilization = recordingRule({
  record: 'device_interface:mikrotik_link_utilization:ratio_rate5m',
  labels,
  comment:
    'The same, for interfaces that have a role in the inventory: what is planned with. A day and a month of every port of the fleet would be a thousand million samples.',
  expression: `
    ${utilization.record}
    and on (${labels.join(', ')}) ${interfaceRole.record}`,
});
