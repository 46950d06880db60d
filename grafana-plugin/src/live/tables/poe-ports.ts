import { selector } from '../../prometheus/label-matcher.ts';
import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { ownWord } from './enabled-state.ts';

export const poePorts = liveTable({
  resource: 'poe-ports',
  title: text('poePorts'),
  rowKey: (row) => row.interface ?? '',
  sortedBy: { id: 'interface' },
  columns: [
    { id: 'interface', title: text('interface'), property: 'interface' },
    {
      id: 'state',
      title: text('state'),
      state: (row) =>
        ownWord(row.state, {
          good: ['powered-on'],
          bad: ['short-circuit', 'overload', 'voltage-too-low', 'current-too-low', 'controller-error'],
        }),
    },
    { id: 'power', title: text('power'), property: 'power_watts', as: 'watts', hasTrail: true },
    {
      id: 'voltage',
      title: text('voltage'),
      value: ({ voltage_volts: volts }) => (volts === undefined ? undefined : `${volts} V`),
    },
    {
      id: 'current',
      title: text('current'),
      value: ({ current_amperes: amperes }) =>
        amperes === undefined ? undefined : `${Math.round(amperes * 1000)} mA`,
    },
    { id: 'mode', title: text('mode'), property: 'mode' },
  ],
  graphs: (row, labels) => [
    {
      title: text('powerOf', { name: row.interface ?? '' }),
      unit: 'watt',
      queries: [
        {
          expr: `mikrotik_poe_out_power_watts${selector({ ...labels, interface: row.interface })}`,
          legend: text('power'),
        },
      ],
    },
  ],
});
