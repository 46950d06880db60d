import type { Catalogue } from '../../src/config/catalogue.ts';

/** Three collectors represent all of them. */
export const catalogue: Catalogue = {
  collectors: ['system', 'interface', 'routing'],
  builtIn: [],
  defaultModules: new Map([
    ['router', ['system', 'interface']],
    ['switch', ['system', 'interface']],
    ['ap', ['system']],
    ['cpe', ['system']],
    ['lte', ['system']],
    ['all', ['system', 'interface', 'routing']],
  ]),
};
