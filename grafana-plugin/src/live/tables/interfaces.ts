import { selector } from '../../prometheus/label-matcher.ts';
import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { trafficColumns } from '../traffic-columns.ts';
import { upOrDown } from './enabled-state.ts';

export const interfaces = liveTable({
  resource: 'interfaces',
  title: text('interfaces'),
  rowKey: (row) => row.interface ?? '',
  sortedBy: { id: 'name' },
  columns: [
    { id: 'name', title: text('name'), property: 'interface' },
    { id: 'state', title: text('state'), state: (row) => upOrDown(row.up, row.enabled) },
    { id: 'type', title: text('type'), property: 'interface_type' },
    ...trafficColumns,
    { id: 'speed', title: text('speed'), property: 'rate_bytes_per_second', as: 'bits-per-second' },
    {
      id: 'errors',
      title: text('errors'),
      counter: (row) => sum(row.receive_errors, row.transmit_errors),
      as: 'count',
    },
    {
      id: 'drops',
      title: text('drops'),
      counter: (row) => sum(row.receive_drops, row.transmit_drops),
      as: 'count',
    },
    { id: 'link-downs', title: text('linkDowns'), value: (row) => asNumber(row.link_downs), as: 'count' },
    { id: 'comment', title: text('comment'), property: 'comment' },
    { id: 'mac-address', title: text('macAddress'), property: 'mac_mac_address' },
  ],
  graphs: (row, labels) => {
    const of = selector({ ...labels, interface: row.interface });
    const name = row.interface ?? '';
    const perSecond = (metric: string, factor = ''): string =>
      `rate(${metric}${of}[$__rate_interval])${factor}`;
    return [
      {
        title: text('trafficOf', { name }),
        unit: 'bps',
        queries: [
          { expr: perSecond('mikrotik_interface_receive_bytes_total', ' * 8'), legend: text('receive') },
          { expr: perSecond('mikrotik_interface_transmit_bytes_total', ' * 8'), legend: text('transmit') },
        ],
      },
      {
        title: text('errorsOf', { name }),
        unit: 'cps',
        queries: [
          { expr: perSecond('mikrotik_interface_receive_errors_total'), legend: 'rx-error' },
          { expr: perSecond('mikrotik_interface_transmit_errors_total'), legend: 'tx-error' },
          { expr: perSecond('mikrotik_interface_receive_drops_total'), legend: 'rx-drop' },
          { expr: perSecond('mikrotik_interface_transmit_drops_total'), legend: 'tx-drop' },
        ],
      },
    ];
  },
});

type Counter = number | string | undefined;

function sum(left: Counter, right: Counter): number | undefined {
  const one = asNumber(left);
  const other = asNumber(right);
  return one === undefined && other === undefined ? undefined : (one ?? 0) + (other ?? 0);
}

/** Errors never reach 53 bits. */
const asNumber = (value: Counter): number | undefined => (value === undefined ? undefined : Number(value));
