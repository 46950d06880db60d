import { keyOf, namer, type ReadLabel } from '../shared/rows/labels.ts';
import type { RowsOf } from '../shared/rows/measures.ts';
import type { Row } from '../shared/rows/row.ts';
import type { OutageMeasure } from './outage-measures.ts';
import { reasonText } from './reason.ts';

export type Mark = 'planned' | 'silenced';

export interface Outage {
  readonly key: string;
  readonly site: string;
  readonly device: string;
  readonly reason: string;
  /** In milliseconds. */
  readonly since: number;
  /** Somebody knows: nobody has to act. */
  readonly mark: Mark | undefined;
  readonly row: Row;
}

export interface Outages {
  readonly open: readonly Outage[];
  /** When the last one ended, in milliseconds. */
  readonly lastEnded: number | undefined;
}

/** Numbers below this are durations in seconds: a moment would be before 2001. */
const earliestMoment = 1e9;
const known = /^(?:1|true|yes|active)$/iu;

/** Open outages, the longest first. */
export function outagesOf(
  { open, planned, silenced, last }: RowsOf<OutageMeasure>,
  label: ReadLabel,
): Outages {
  const nameOf = namer(open.map(({ labels }) => label(labels, 'tenant')));
  const outages = new Map<string, Outage>();
  for (const row of open) {
    if (Number.isNaN(row.value)) continue;
    const { labels } = row;
    const site = label(labels, 'site');
    const device = label(labels, 'device');
    const reason = label(labels, 'reason') || label(labels, 'alertname');
    const key = keyOf(label(labels, 'tenant'), site, device, label(labels, 'interface'), reason);
    const since = momentOf(row);
    // Two exporters that see one outage are one outage, since the first of them saw it.
    if ((outages.get(key)?.since ?? Infinity) <= since) continue;
    outages.set(key, {
      key,
      site: site === '' ? '' : nameOf(label(labels, 'tenant'), site),
      device,
      reason: reasonText(reason),
      since,
      mark: markOf(row, { planned, silenced }, label),
      row,
    });
  }
  return {
    open: [...outages.values()].sort((left, right) => left.since - right.since),
    lastEnded: last
      .filter(({ value }) => value > 0)
      .map(momentOf)
      .reduce<number | undefined>((newest, each) => Math.max(newest ?? 0, each), undefined),
  };
}

function momentOf({ value, at }: Row): number {
  return value >= earliestMoment ? value * 1000 : (at ?? Date.now()) - value * 1000;
}

function markOf(
  row: Row,
  { planned, silenced }: { readonly planned: readonly Row[]; readonly silenced: readonly Row[] },
  label: ReadLabel,
): Mark | undefined {
  const { labels } = row;
  if (planned.some((each) => each.value > 0 && covers(each, row, label))) return 'planned';
  const isMarked = ['silenced', 'acknowledged', 'suppressed'].some((each) => known.test(label(labels, each)));
  if (isMarked || labels['alertstate'] === 'suppressed') return 'silenced';
  return silenced.some((each) => each.value > 0 && covers(each, row, label)) ? 'silenced' : undefined;
}

/** Names a thing that the outage is of or in: every label that it has there is the same. */
function covers(by: Row, of: Row, label: ReadLabel): boolean {
  const named = ['tenant', 'site', 'device', 'interface', 'alertname'].filter(
    (each) => label(by.labels, each) !== '',
  );
  return (
    named.some((each) => each !== 'tenant') &&
    named.every((each) => label(by.labels, each) === label(of.labels, each))
  );
}
