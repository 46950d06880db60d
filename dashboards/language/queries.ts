import { type Dataquery, PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus';

/** The data source that the board's variable names. */
export const dataSource = { type: 'prometheus', uid: '${datasource}' } as const;

export interface Query {
  readonly expression: string;
  /** Template of the legend, such as `{{device}}`. */
  readonly legend?: string;
  /** Only the newest value. */
  readonly instant?: boolean;
  readonly table?: boolean;
}

/** What Grafana stores of a query. */
export type Target = Omit<Dataquery, '_implementsDataqueryVariant'>;

export const query = (expression: string, legend?: string): Query => ({
  expression,
  ...(legend === undefined ? {} : { legend }),
});

/** A, B … Z, AA: names of queries within a panel, used by transformations. */
export function refId(index: number): string {
  const letter = String.fromCodePoint('A'.codePointAt(0)! + (index % 26));
  return index < 26 ? letter : `${refId(Math.floor(index / 26) - 1)}${letter}`;
}

export const targetOf = ({ expression, legend, instant, table }: Query, index: number): Target => ({
  refId: refId(index),
  datasource: dataSource,
  expr: oneLine(expression),
  legendFormat: legend ?? '__auto',
  ...(instant === true ? { instant: true, range: false } : { instant: false, range: true }),
  ...(table === true ? { format: PromQueryFormat.Table } : {}),
});

/** Line breaks of template literals are for the reader of the source. */
const oneLine = (expression: string): string => expression.replaceAll(/\s*\n\s*/gu, ' ').trim();
