import {
  type FieldDisplay,
  getFieldDisplayValues,
  type PanelProps,
  type ReduceDataOptions,
} from '@grafana/data';
import { useTheme2 } from '@grafana/ui';

type Used = 'data' | 'fieldConfig' | 'replaceVariables' | 'timeZone';

interface Shown {
  readonly reduceOptions: ReduceDataOptions;
}

interface Extra {
  readonly sparkline?: boolean;
  readonly percentChange?: boolean;
}

/** What a panel of single values shows: one value per field, reduced over time, or its text for no data. */
export function useDisplayValues(
  {
    data,
    fieldConfig,
    options,
    replaceVariables,
    timeZone,
  }: Pick<PanelProps, Used> & { readonly options: Shown },
  { sparkline = false, percentChange = false }: Extra = {},
): () => FieldDisplay[] {
  const theme = useTheme2();
  return () =>
    getFieldDisplayValues({
      fieldConfig,
      reduceOptions: options.reduceOptions,
      replaceVariables,
      theme,
      data: data.series,
      timeZone,
      sparkline,
      percentChange,
    });
}
