import type { PanelProps } from '@grafana/data';
import { useMemo } from 'react';
import { type Reading, readingOf, type ReadingPlan } from '../rows/reading.ts';
import type { CommonOptions } from '../settings/common-options.ts';

/** Reads the data of a panel once per answer. */
export function useReading<Key extends string, Model>(
  { data, options }: Pick<PanelProps<CommonOptions>, 'data' | 'options'>,
  plan: ReadingPlan<Key, Model>,
): Reading<Model> {
  const { queries, labels } = options;
  return useMemo(() => readingOf(data, plan, { queries, labels }), [data, plan, queries, labels]);
}
