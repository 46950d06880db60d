import { deviceReasons } from '../errors/codes.ts';
import type { Family, MetricDescription } from '../exposition/family.ts';
import type { ExporterError } from '../errors/exporter-error.ts';
import { rowLosses, valueLosses } from '../define/loss.ts';
import { LossCounts } from './loss-counts.ts';
import type { CollectorResult } from './read-log.ts';

const describe = (
  name: string,
  help: string,
  labels: readonly string[] = [],
  unit?: string,
): { description: MetricDescription; labels: readonly string[] } => ({
  description: { name, type: 'gauge', help, ...(unit === undefined ? {} : { unit }) },
  labels,
});

const up = describe('mikrotik_up', 'Whether the device answered the probe.');
const duration = describe('mikrotik_probe_duration_seconds', 'Duration of the probe.', [], 'seconds');
const probeFailure = describe(
  'mikrotik_probe_failure',
  `Why the device is down: 1 for the reason that applies. Reasons: ${deviceReasons.join(', ')}.`,
  ['reason'],
);
const success = describe(
  'mikrotik_collector_success',
  'Whether the collector read everything; no sample if the device does not have the feature.',
  ['collector'],
);
const collectorDuration = describe(
  'mikrotik_collector_duration_seconds',
  'Time from the first command of the collector to its last reply; collectors run concurrently.',
  ['collector'],
  'seconds',
);

const losses = describe(
  'mikrotik_collector_losses',
  'Rows and values that the device sent and that made no sample, by reason; no sample if nothing was lost. ' +
    `Rows: ${rowLosses.join(', ')}. Values: ${valueLosses.join(', ')}.`,
  ['collector', 'reason'],
);

const remainder = describe(
  'mikrotik_collector_remainder_rows',
  'Rows without series of their own, of a collector of which only the largest rows are wanted.',
  ['collector'],
);

/** Metrics of every probe, whatever the device. */
export const probeMetrics = [
  up,
  duration,
  probeFailure,
  success,
  collectorDuration,
  losses,
  remainder,
] as const;

interface Outcome {
  readonly durationMs: number;
  readonly error?: ExporterError;
  readonly collectors: readonly CollectorResult[];
}

/** Rounds to microseconds: more digits are noise. */
const seconds = (ms: number): number => Math.round(ms * 1000) / 1e6;

/** The families of {@link probeMetrics} for one probe. */
export function probeFamilies(outcome: Outcome): Family[] {
  const reason = outcome.error?.code.replace(/^\w+\./, '');
  const counted = outcome.collectors.filter(({ outcome: result }) => result !== 'absent');
  const families: Family[] = [
    { metric: up.description, labels: [''], values: [outcome.error === undefined ? 1 : 0] },
    { metric: duration.description, labels: [''], values: [seconds(outcome.durationMs)] },
    {
      metric: success.description,
      labels: counted.map(({ name }) => `collector="${name}"`),
      values: counted.map(({ outcome: result }) => (result === 'ok' ? 1 : 0)),
    },
    {
      metric: collectorDuration.description,
      labels: counted.map(({ name }) => `collector="${name}"`),
      values: counted.map(({ durationMs }) => seconds(durationMs)),
    },
    lossFamily(outcome.collectors),
    remainderFamily(outcome.collectors),
  ];
  if (reason !== undefined)
    families.push({ metric: probeFailure.description, labels: [`reason="${reason}"`], values: [1] });
  return families.filter(({ values }) => values.length > 0);
}

function remainderFamily(collectors: readonly CollectorResult[]): Family {
  const found = collectors.flatMap(({ name, remainder: rows }) =>
    rows === undefined ? [] : [{ name, rows }],
  );
  return {
    metric: remainder.description,
    labels: found.map(({ name }) => `collector="${name}"`),
    values: found.map(({ rows }) => rows),
  };
}

/** One series per collector and reason, over all tables of the collector. */
function lossFamily(collectors: readonly CollectorResult[]): Family {
  const counts = new LossCounts();
  for (const { name, losses: ofTables = [] } of collectors) counts.add(name, ofTables);
  const totals = [...counts.rows, ...counts.values];
  return {
    metric: losses.description,
    labels: totals.map(({ collector, reason }) => `collector="${collector}",reason="${reason}"`),
    values: totals.map(({ count }) => count),
  };
}
