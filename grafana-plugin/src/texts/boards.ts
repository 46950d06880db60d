import { texts } from './text.ts';

export const text = texts('boards', {
  towerSite: 'Tower site',
  routing: 'Routing',
  subscribers: 'Subscribers',
  switchPorts: 'Switch ports',
  power: 'PoE and power',
  security: 'Security',
  apSector: 'AP sector',
  backhaul: 'Backhaul',
  cpe: 'CPE',
  lte: 'LTE',
});
