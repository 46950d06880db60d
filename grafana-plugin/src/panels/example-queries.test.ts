import { expect, it } from 'vitest';
import * as links from '../../../alert-rules/recording/links.ts';
import * as reachability from '../../../alert-rules/recording/reachability.ts';
import { unknownNames } from '../../../promql/known-series.ts';
import { outageMeasures } from './outages/outage-measures.ts';
import { portMeasures } from './port-map/port-measures.ts';
import type { Measure } from './shared/rows/measures.ts';
import { mapMeasures } from './site-map/map-measures.ts';
import { clientMeasures } from './wireless-clients/client-measures.ts';

const recorded = new Map(
  [...Object.values(links), ...Object.values(reachability)]
    .filter((each): each is typeof links.utilization => typeof each === 'object' && 'record' in each)
    .map((rule) => [rule.record, rule]),
);
const measures: readonly Measure[] = [...mapMeasures, ...clientMeasures, ...portMeasures, ...outageMeasures];

it.each(measures.map(({ key, example, metrics }) => ({ key, example, metrics })))(
  'the example of $key names series that exist',
  ({ example, metrics }) => {
    expect(unknownNames(example, recorded)).toEqual([]);
    for (const metric of metrics) expect(unknownNames(metric, recorded)).toEqual([]);
  },
);

it.each([
  ['map', mapMeasures],
  ['clients', clientMeasures],
  ['ports', portMeasures],
  ['outages', outageMeasures],
] as const)('letters of %s differ, in the order of the alphabet', (_, own) => {
  expect(own.map(({ letter }) => letter).join('')).toBe('ABCDEFGHI'.slice(0, own.length));
});
