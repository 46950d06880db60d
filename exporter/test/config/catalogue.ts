import type { Catalogue } from '../../src/config/catalogue.ts';

/** Three collectors represent all of them. */
export const catalogue: Catalogue = {
  collectors: ['system', 'interface', 'routing'],
  builtIn: [],
  builtInModules: [
    { name: 'router', collectors: ['system', 'interface'] },
    { name: 'switch', collectors: ['system', 'interface'] },
    { name: 'ap', collectors: ['system'] },
    { name: 'cpe', collectors: ['system'] },
    { name: 'lte', collectors: ['system'] },
    { name: 'slow', collectors: ['routing'], intervalMs: 240_000 },
    { name: 'all', collectors: ['system', 'interface', 'routing'] },
  ],
  settable: new Map([
    ['system', { options: {}, ranking: new Map() }],
    [
      'interface',
      {
        options: { comments: 'Add the comment of the interface as a label.' },
        ranking: new Map([['mikrotik_interface_receive_bytes_total', undefined]]),
      },
    ],
    [
      'routing',
      {
        options: { peers: 'Add a series for each peer.' },
        ranking: new Map([
          ['mikrotik_routes', undefined],
          ['mikrotik_bgp_prefixes', 'peers'],
        ]),
      },
    ],
  ]),
};
