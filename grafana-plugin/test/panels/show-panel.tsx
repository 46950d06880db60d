import { type DataFrame, getDefaultTimeRange, LoadingState, type PanelProps } from '@grafana/data';
import { render, type RenderResult } from '@testing-library/react';
import type { ComponentType } from 'react';

interface Shown<Options> {
  readonly options: Options;
  readonly frames?: readonly DataFrame[];
  readonly error?: string;
  readonly state?: LoadingState;
  readonly noValue?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Draws a panel as Grafana does, with data of a test. */
export function showPanel<Options>(
  Panel: ComponentType<PanelProps<Options>>,
  { options, frames = [], error, state, noValue, width = 1200, height = 600 }: Shown<NoInfer<Options>>,
): RenderResult {
  const timeRange = getDefaultTimeRange();
  const props = {
    id: 1,
    options,
    width,
    height,
    timeZone: 'utc',
    timeRange,
    fieldConfig: { defaults: noValue === undefined ? {} : { noValue }, overrides: [] },
    replaceVariables: (template: string) => template,
    data: {
      state: state ?? (error === undefined ? LoadingState.Done : LoadingState.Error),
      series: [...frames],
      timeRange,
      ...(error === undefined ? {} : { errors: [{ message: error }] }),
    },
  } as unknown as PanelProps<Options>;
  return render(<Panel {...(props as PanelProps<Options> & JSX.IntrinsicAttributes)} />);
}
