import { text } from '../../texts/port-map-panel.ts';
import type { Measure } from '../shared/rows/measures.ts';

export type PortMeasure =
  | 'up'
  | 'enabled'
  | 'speed'
  | 'best'
  | 'poe'
  | 'errors'
  | 'received'
  | 'sent'
  | 'info';

const measure = (
  key: PortMeasure,
  letter: string,
  metrics: readonly string[],
  example = metrics[0]!,
): Measure<PortMeasure> => ({ key, title: () => text(`measure_${key}`), letter, metrics, example });

export const portMeasures: readonly Measure<PortMeasure>[] = [
  measure('up', 'A', ['mikrotik_interface_up']),
  measure('enabled', 'B', ['mikrotik_interface_enabled']),
  measure('speed', 'C', ['mikrotik_interface_rate_bytes_per_second']),
  measure('best', 'D', ['mikrotik_interface_best_rate_bytes_per_second']),
  measure('poe', 'E', ['mikrotik_poe_out_power_watts']),
  measure(
    'errors',
    'F',
    ['mikrotik_interface_receive_errors_total', 'mikrotik_interface_transmit_errors_total'],
    'increase(mikrotik_interface_receive_errors_total[24h]) + increase(mikrotik_interface_transmit_errors_total[24h])',
  ),
  measure('received', 'G', ['device_interface:mikrotik_interface_receive_bits:rate5m']),
  measure('sent', 'H', ['device_interface:mikrotik_interface_transmit_bits:rate5m']),
  measure('info', 'I', ['mikrotik_interface_info']),
];
