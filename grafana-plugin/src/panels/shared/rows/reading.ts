import { LoadingState, type PanelData } from '@grafana/data';
import { labelReader, type LabelNames, type ReadLabel } from './labels.ts';
import { type Measure, rowsByMeasure, type RowsOf } from './measures.ts';
import { rowsOfFrames } from './rows-of-frames.ts';

/** What a panel has to show, or why it has nothing. */
export type Reading<Model> =
  | { readonly kind: 'ready'; readonly model: Model; readonly error: string | undefined }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly missing: string | undefined; readonly found: readonly string[] };

export interface ReadingPlan<Key extends string, Model> {
  readonly measures: readonly Measure<Key>[];
  /** Labels without which nothing can be drawn. */
  readonly needs: readonly string[];
  /** Nothing at all is an answer too, such as no outage. */
  readonly emptyIsAnswer?: boolean;
  readonly build: (rows: RowsOf<Key>, label: ReadLabel) => Model;
  /** Whether a model has anything to draw. */
  readonly isEmpty: (model: Model) => boolean;
}

interface ReadingOptions {
  readonly queries?: Readonly<Record<string, string>>;
  readonly labels?: LabelNames;
}

type Data = Pick<PanelData, 'state' | 'series' | 'error' | 'errors' | 'request'>;

/** From what Grafana's queries gave to what a panel draws. */
export function readingOf<Key extends string, Model>(
  data: Data,
  { measures, needs, emptyIsAnswer = false, build, isEmpty }: ReadingPlan<Key, Model>,
  { queries, labels }: ReadingOptions,
): Reading<Model> {
  const error = errorOf(data);
  const rows = rowsOfFrames(data.series);
  const label = labelReader(labels);
  if (rows.length === 0) {
    if (error !== undefined) return { kind: 'failed', error };
    if (data.state === LoadingState.Loading && data.series.length === 0) return { kind: 'loading' };
    const hasWords = data.series.some(({ length, fields }) => length > 0 && fields.length > 0);
    if (hasWords) return { kind: 'wrong', missing: undefined, found: [] };
  }
  const ofMeasures = rowsByMeasure(measures, rows, queries);
  const [first] = measures;
  const main = ofMeasures[first!.key];
  const missing = needs.find(
    (need) => main.length > 0 && main.every((row) => label(row.labels, need) === ''),
  );
  if (missing !== undefined) {
    const found = [...new Set(main.flatMap((row) => Object.keys(row.labels)))].sort();
    return { kind: 'wrong', missing: labels?.[missing]?.trim() || missing, found };
  }
  const model = build(ofMeasures, label);
  if (isEmpty(model)) {
    // With one of its queries failed, nothing is no answer: it would say that all is well.
    if (error !== undefined) return { kind: 'failed', error };
    if (!emptyIsAnswer || !isAsked(data)) return { kind: 'empty' };
  }
  return { kind: 'ready', model, error };
}

function errorOf({ state, error, errors = [] }: Data): string | undefined {
  const first = errors[0] ?? error;
  if (first === undefined) return state === LoadingState.Error ? '' : undefined;
  return first.message ?? first.data?.message ?? first.statusText ?? '';
}

/** A panel without a query knows nothing, and must not look like one to which nothing is wrong. */
function isAsked({ series, request }: Data): boolean {
  const targets = (request?.targets ?? []) as readonly { readonly hide?: boolean; readonly expr?: string }[];
  return series.length > 0 || targets.some(({ hide, expr }) => hide !== true && expr !== '');
}
