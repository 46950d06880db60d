import type { Catalogue } from '../../src/config/catalogue.ts';

/** Three collectors represent all of them. */
export const catalogue: Catalogue = {
  collectors: ['system', 'interface', 'routing'],
  builtInModules: [
    { name: 'router', collectors: ['system', 'interface'] },
    { name: 'switch', collectors: ['system', 'interface'] },
    { name: 'ap', collectors: ['system'] },
    { name: 'cpe', collectors: ['system'] },
    { name: 'lte', collectors: ['system'] },
    { name: 'slow', collectors: ['routing'], intervalMs: 240_000 },
    { name: 'all', collectors: ['system', 'interface', 'routing'] },
  ],
};
