import {
  type DataFrame,
  type Field,
  FieldType,
  TIME_SERIES_TIME_FIELD_NAME,
  TIME_SERIES_VALUE_FIELD_NAME,
} from '@grafana/data';
import type { Labels, QueryResult } from './api.ts';
import { legendOf } from './legend.ts';

export interface FrameContext {
  readonly refId: string;
  readonly legendFormat: string;
  /** With its variables and times filled in: it names a series that has no labels. */
  readonly expression: string;
  readonly stepMs: number;
}

interface Series {
  readonly labels: Labels;
  readonly points: readonly (readonly [seconds: number, value: string])[];
}

/** One frame per series, as Grafana's data source answers. Nothing found is one frame without fields. */
export function toFrames(result: QueryResult, context: FrameContext): DataFrame[] {
  const frames = seriesOf(result).map((series) => frameOf(series, context));
  return frames.length > 0 ? frames : [{ refId: context.refId, fields: [], length: 0 }];
}

function seriesOf(result: QueryResult): Series[] {
  if (result.resultType === 'matrix') {
    return result.result.map(({ metric, values }) => ({ labels: metric, points: values }));
  }
  if (result.resultType === 'vector') {
    return result.result.map(({ metric, value }) => ({ labels: metric, points: [value] }));
  }
  return [{ labels: {}, points: [result.result] }];
}

function frameOf(
  { labels, points }: Series,
  { refId, legendFormat, expression, stepMs }: FrameContext,
): DataFrame {
  const legend = legendOf(legendFormat, labels, expression);
  const time: Field = {
    name: TIME_SERIES_TIME_FIELD_NAME,
    type: FieldType.time,
    config: { interval: stepMs },
    values: points.map(([seconds]) => Math.round(seconds * 1000)),
  };
  const value: Field = {
    name: TIME_SERIES_VALUE_FIELD_NAME,
    type: FieldType.number,
    labels: { ...labels },
    config: legend === undefined ? {} : { displayNameFromDS: legend },
    values: points.map(([, text]) => numberOf(text)),
  };
  return {
    refId,
    fields: [time, value],
    length: points.length,
    meta: { preferredVisualisationType: 'graph' },
  };
}

const numberOf = (text: string): number =>
  text === '+Inf' ? Number.POSITIVE_INFINITY : text === '-Inf' ? Number.NEGATIVE_INFINITY : Number(text);

/** Makes one table per query of its series: the time, a column per label, and the value. */
export function toTables(frames: readonly DataFrame[]): DataFrame[] {
  if (frames.length === 1 && frames[0]!.length === 0) return [...frames];
  const byQuery = new Map<string, DataFrame[]>();
  for (const frame of frames) {
    const { refId = '' } = frame;
    byQuery.set(refId, [...(byQuery.get(refId) ?? []), frame]);
  }
  // Queries without a row count as well, else the names of the columns would depend on what was found.
  return [...byQuery].map(([refId, own]) => {
    const name = byQuery.size > 1 ? `Value #${refId}` : TIME_SERIES_VALUE_FIELD_NAME;
    return tableOf(refId, name, own);
  });
}

function tableOf(refId: string, valueName: string, frames: readonly DataFrame[]): DataFrame {
  const rows = frames.flatMap(({ fields: [time, value] }) =>
    (time?.values ?? []).map((at: number, index) => ({
      at,
      labels: value?.labels ?? {},
      value: value?.values[index] as number,
    })),
  );
  rows.sort((left, right) => left.at - right.at);
  const labels = new Set(frames.flatMap(({ fields }) => Object.keys(fields[1]?.labels ?? {}).sort()));
  const fields: Field[] = [
    { name: TIME_SERIES_TIME_FIELD_NAME, type: FieldType.time, config: {}, values: rows.map(({ at }) => at) },
    ...[...labels].map((label) => ({
      name: label,
      type: FieldType.string,
      config: { filterable: true },
      values: rows.map((row) => row.labels[label] ?? ''),
    })),
    { name: valueName, type: FieldType.number, config: {}, values: rows.map(({ value }) => value) },
  ];
  return { refId, fields, length: rows.length };
}
