import { selector } from '../../prometheus/label-matcher.ts';
import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

export const ipPools = liveTable({
  resource: 'ip-pools',
  title: text('ipPools'),
  rowKey: (row) => row.pool ?? '',
  // Who opens it looks for the one that runs out.
  sortedBy: { id: 'use', desc: true },
  intervalSeconds: 15,
  columns: [
    { id: 'pool', title: text('pool'), property: 'pool' },
    {
      id: 'use',
      title: text('used'),
      value: ({ used_addresses: used, addresses }) =>
        used === undefined || addresses === undefined || addresses === 0 ? undefined : used / addresses,
      as: 'ratio',
      hasTrail: true,
    },
    { id: 'used', title: text('usedAddresses'), property: 'used_addresses', as: 'count' },
    { id: 'addresses', title: text('addresses'), property: 'addresses', as: 'count' },
    { id: 'ranges', title: text('ranges'), property: 'ranges' },
    { id: 'next', title: text('nextPool'), property: 'next_pool' },
  ],
  graphs: ({ pool }, labels) => {
    const of = selector({ ...labels, pool });
    return [
      {
        title: text('poolOf', { name: pool ?? '' }),
        unit: 'short',
        queries: [
          { expr: `mikrotik_ip_pool_used_addresses${of}`, legend: text('usedAddresses') },
          { expr: `mikrotik_ip_pool_addresses${of}`, legend: text('addresses') },
        ],
      },
    ];
  },
});
