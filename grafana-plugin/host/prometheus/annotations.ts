import {
  type AnnotationEvent,
  type AnnotationQuery,
  type AnnotationSupport,
  type DataFrame,
  rangeUtil,
} from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import { of } from 'rxjs';
import { fillTemplate } from './legend.ts';

export interface PrometheusQuery extends DataQuery {
  readonly expr: string;
  readonly legendFormat?: string;
  readonly format?: string;
  readonly instant?: boolean;
  readonly range?: boolean;
  readonly interval?: string;
}

/** What the JSON of a board has of an annotation, beside what all data sources share. */
type Annotation = AnnotationQuery<PrometheusQuery> & {
  readonly expr?: string;
  readonly step?: string;
  readonly titleFormat?: string;
  readonly textFormat?: string;
  readonly tagKeys?: string;
  /** The value is the moment of the event, in milliseconds. */
  readonly useValueForTime?: boolean;
};

const defaultStep = '60s';

/** Annotations from an expression: each stretch of samples above zero is one event, or each moment that the values name. */
export const annotationSupport: AnnotationSupport<PrometheusQuery, Annotation> = {
  prepareQuery: ({ expr, step, target }) => {
    const expression = target?.expr ?? expr;
    if (expression === undefined) return undefined;
    return { refId: 'Anno', expr: expression, range: true, instant: false, interval: step || defaultStep };
  },
  processEvents: (annotation, frames) => of(frames.flatMap((frame) => eventsOf(frame, annotation))),
};

/** Other than in a legend, Grafana leaves the name of a label that is missing. */
const itsName = (label: string): string => label;

function eventsOf({ fields: [time, value] }: DataFrame, annotation: Annotation): AnnotationEvent[] {
  if (time === undefined || value === undefined) return [];
  const { titleFormat, textFormat, tagKeys = '', useValueForTime = false } = annotation;
  const labels = value.labels ?? {};
  // the step that was asked for may be longer than the annotation's own
  const stepMs = time.config.interval ?? rangeUtil.intervalToMs(defaultStep);
  const common = {
    title: fillTemplate(titleFormat ?? '', labels, itsName),
    text: fillTemplate(textFormat ?? '', labels, itsName),
    tags: tagKeys
      .split(',')
      .map((key) => labels[key.trim()])
      .filter((tag) => tag !== undefined),
  };
  const events: AnnotationEvent[] = [];
  time.values.forEach((sampled: number, index) => {
    const number = value.values[index] as number;
    if (!(number > 0)) return;
    const at = useValueForTime ? Math.floor(number) : sampled;
    const open = events.at(-1);
    if (open?.timeEnd !== undefined && at <= open.timeEnd + stepMs) open.timeEnd = at;
    else events.push({ ...common, time: at, timeEnd: at });
  });
  return events;
}
