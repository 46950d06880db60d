import { texts } from './text.ts';

export const text = texts('fleet-state-panel', {
  list: 'Sites, the worst first',
  allUp: { one: '▲ The site is up', other: '▲ All {{count}} sites are up' },
  summary: 'Summary',
  summaryAbout: 'How many sites are in which state, above the tiles',
  healthy: 'Sites that are up',
  healthyAbout: 'Without them, the panel is empty as long as all is well',
});
