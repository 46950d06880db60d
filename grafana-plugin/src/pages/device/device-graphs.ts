import type { DeviceType } from '../../devices/device.ts';
import type { RowGraph, RowLabels } from '../../live/live-table-definition.ts';
import { selector } from '../../prometheus/label-matcher.ts';
import { anyStack } from '../../prometheus/wireless-stacks.ts';
import { text } from '../../texts/device.ts';
import type { HasResource } from './has-resource.ts';

/** The graphs of a device of a type: what every device has, then what its type is for. */
export function deviceGraphs(type: DeviceType, labels: RowLabels, has: HasResource): readonly RowGraph[] {
  const of = selector({ ...labels });
  return [
    ...forAll(of),
    // A router with radios or a CAPsMAN manager as well as an access point.
    ...(has('wireless-clients') ? radio(of) : []),
    ...(has('wigig-stations') ? sixtyGhz(of) : []),
    ...(type === 'router' ? subscribers(of) : []),
  ];
}

function forAll(of: string): readonly RowGraph[] {
  const traffic = (direction: string): string =>
    `sum(rate(mikrotik_interface_${direction}_bytes_total${of}[$__rate_interval])) * 8`;
  return [
    {
      title: text('graphTraffic'),
      unit: 'bps',
      queries: [
        { expr: traffic('receive'), legend: text('receive') },
        { expr: traffic('transmit'), legend: text('transmit') },
      ],
    },
    {
      title: text('graphCpu'),
      unit: 'percentunit',
      queries: [{ expr: `max(mikrotik_system_cpu_load_ratio${of})`, legend: text('cpu') }],
    },
    {
      title: text('graphMemory'),
      unit: 'percentunit',
      queries: [
        {
          expr: `1 - max(mikrotik_system_memory_free_bytes${of}) / max(mikrotik_system_memory_size_bytes${of})`,
          legend: text('graphMemory'),
        },
      ],
    },
    {
      title: text('graphTemperature'),
      unit: 'celsius',
      queries: [{ expr: `max by (sensor) (mikrotik_health_temperature_celsius${of})`, legend: '{{sensor}}' }],
    },
    {
      title: text('graphUptime'),
      // Seconds would be rounded to weeks, the same at every line of the axis.
      unit: 'dtdurations',
      queries: [{ expr: `max(mikrotik_system_uptime_seconds${of})`, legend: text('uptime') }],
    },
    {
      title: text('graphProbe'),
      unit: 's',
      queries: [{ expr: `max(mikrotik_probe_duration_seconds${of})`, legend: text('graphProbe') }],
    },
  ];
}

function radio(of: string): readonly RowGraph[] {
  const signal = anyStack('client_signal_dbm', of);
  return [
    {
      title: text('graphClients'),
      unit: 'short',
      queries: [{ expr: `sum by (interface) (${anyStack('clients', of)})`, legend: '{{interface}}' }],
    },
    {
      title: text('graphSignal'),
      unit: 'suffix:dBm',
      queries: [
        { expr: `min by (interface) (${signal})`, legend: `{{interface}} ${text('legendWeakest')}` },
        { expr: `quantile by (interface) (0.5, ${signal})`, legend: `{{interface}} ${text('legendMedian')}` },
      ],
    },
  ];
}

const sixtyGhz = (of: string): readonly RowGraph[] => [
  {
    title: text('graphSixtyGhz'),
    unit: 'suffix:dBm',
    queries: [{ expr: `mikrotik_w60g_station_rssi_dbm${of}`, legend: '{{interface}}' }],
  },
];

const subscribers = (of: string): readonly RowGraph[] => [
  {
    title: text('graphPpp'),
    unit: 'short',
    queries: [{ expr: `sum by (service) (mikrotik_ppp_sessions${of})`, legend: '{{service}}' }],
  },
];
