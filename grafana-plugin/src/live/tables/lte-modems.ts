import { selector } from '../../prometheus/label-matcher.ts';
import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';
import { ownWord } from './enabled-state.ts';

export const lteModems = liveTable({
  resource: 'lte-modems',
  title: text('lteModems'),
  rowKey: (row) => row.interface ?? '',
  columns: [
    { id: 'interface', title: text('interface'), property: 'interface' },
    {
      id: 'state',
      title: text('state'),
      state: (row) =>
        ownWord(row.registration_status ?? row.status, {
          good: ['registered', 'roaming', 'connected', 'running'],
          bad: ['denied', 'not-registered'],
        }),
    },
    { id: 'operator', title: text('operator'), property: 'network_operator' },
    { id: 'technology', title: text('technology'), property: 'access_technology' },
    {
      id: 'rsrp',
      title: text('rsrp'),
      property: ['nr_rsrp_dbm', 'rsrp_dbm'],
      as: 'dbm',
      hasTrail: true,
    },
    {
      id: 'rsrq',
      title: text('rsrq'),
      property: ['nr_rsrq_db', 'rsrq_db'],
      as: 'decibel',
      hasTrail: true,
    },
    {
      id: 'sinr',
      title: text('sinr'),
      property: ['nr_sinr_db', 'sinr_db'],
      as: 'decibel',
      hasTrail: true,
    },
    { id: 'cell', title: text('cell'), property: 'cell_id' },
    { id: 'uptime', title: text('uptime'), property: 'session_uptime_seconds', as: 'duration' },
    { id: 'board', title: text('board'), property: 'model' },
  ],
  graphs: (row, labels) => {
    const of = selector({ ...labels, interface: row.interface });
    const name = row.interface ?? '';
    return [
      {
        title: text('signalOf', { name }),
        unit: 'suffix:dBm',
        queries: [
          { expr: `mikrotik_lte_rsrp_dbm${of}`, legend: 'RSRP' },
          { expr: `mikrotik_lte_nr_rsrp_dbm${of}`, legend: 'RSRP 5G' },
        ],
      },
      {
        title: text('sinr'),
        unit: 'dB',
        queries: [
          { expr: `mikrotik_lte_sinr_db${of}`, legend: 'SINR' },
          { expr: `mikrotik_lte_nr_sinr_db${of}`, legend: 'SINR 5G' },
        ],
      },
    ];
  },
});
