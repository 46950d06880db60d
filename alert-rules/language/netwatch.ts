import { series } from '../../promql/series.ts';
import { only, type Guard } from './guard.ts';

/** Labels of an entry of netwatch: two entries may watch one host. */
export const netwatchEntry = 'tenant, site, device, entry, host, port, probe';

/**
 * Only entries that are enabled and tested every two minutes or more often. The values are those of the last test: of an entry
 * that is tested by the hour, one lost packet would look like an hour of loss.
 */
export const testedOften: readonly Guard[] = [
  {
    name: 'the entry is disabled',
    expression: `and on (${netwatchEntry}) max by (${netwatchEntry}) (${series('mikrotik_netwatch_enabled')}) == 1`,
    applies: (labels) => [{ series: 'mikrotik_netwatch_enabled', labels: ofEntry(labels), value: 0 }],
  },
  {
    name: 'the host is tested by the hour',
    expression: `and on (${netwatchEntry}) max by (${netwatchEntry}) (${series('mikrotik_netwatch_interval_seconds')}) <= 120`,
    applies: (labels) => [
      { series: 'mikrotik_netwatch_interval_seconds', labels: ofEntry(labels), value: 3600 },
    ],
  },
];

const ofEntry = (labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  only(labels, ...netwatchEntry.split(', '));
