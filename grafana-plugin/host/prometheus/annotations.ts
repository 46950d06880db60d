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
};

const defaultStep = '60s';

/** Annotations from an expression: each stretch of samples above zero is one event. */
export const annotationSupport: AnnotationSupport<PrometheusQuery, Annotation> = {
  prepareQuery: ({ expr, step, target }) => {
    const expression = target?.expr ?? expr;
    if (expression === undefined) return undefined;
    return { refId: 'Anno', expr: expression, range: true, instant: false, interval: step || defaultStep };
  },
  processEvents: (annotation, frames) => of(frames.flatMap((frame) => eventsOf(frame, annotation))),
};

function eventsOf({ fields: [time, value] }: DataFrame, annotation: Annotation): AnnotationEvent[] {
  if (time === undefined || value === undefined) return [];
  const { step, titleFormat, textFormat, tagKeys = '' } = annotation;
  const labels = value.labels ?? {};
  const stepMs = rangeUtil.intervalToMs(step || defaultStep);
  const common = {
    title: fillTemplate(titleFormat ?? '', labels),
    text: fillTemplate(textFormat ?? '', labels),
    tags: tagKeys
      .split(',')
      .map((key) => labels[key.trim()])
      .filter((tag) => tag !== undefined),
  };
  const events: AnnotationEvent[] = [];
  time.values.forEach((at: number, index) => {
    if (!((value.values[index] as number) > 0)) return;
    const open = events.at(-1);
    if (open?.timeEnd !== undefined && at <= open.timeEnd + stepMs) open.timeEnd = at;
    else events.push({ ...common, time: at, timeEnd: at });
  });
  return events;
}
