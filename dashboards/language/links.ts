import type { BoardName } from '../boards/names.generated.ts';

/** The prefix of the UIDs of boards that Grafana reads from files. The app plugin has its own copies, with its own prefix. */
export const filePrefix = 'mikrofleet-';

/** The UID of a board, at most 40 characters. */
export const boardUid = (name: BoardName, prefix: string = filePrefix): string => `${prefix}${name}`;

/** The path of a board with variables set. */
export function boardPath(
  name: BoardName,
  variables: readonly (readonly [name: string, value: string])[] = [],
): string {
  const query = variables.map(([variable, value]) => `var-${variable}=${value}`).join('&');
  return `/d/${boardUid(name)}${query === '' ? '' : `?${query}`}`;
}

/** A link of a cell or a series to another board. */
export interface DataLink {
  readonly title: string;
  readonly url: string;
}

/**
 * A link to a board that keeps the time range and the data source, and sets variables from labels of the value: for a table the
 * names of its label columns, for a series its labels.
 */
export function opens(
  name: BoardName,
  title: string,
  labels: readonly string[],
  { from = 'series' }: { readonly from?: 'series' | 'table' } = {},
): DataLink {
  const value = (label: string): string =>
    from === 'table'
      ? `\${__data.fields.${label}:percentencode}`
      : `\${__field.labels.${label}:percentencode}`;
  const variables = labels.map((label) => [label, value(label)] as const);
  // eslint-disable-next-line no-template-curly-in-string
  return { title, url: `${boardPath(name, variables)}&\${datasource:queryparam}&\${__url_time_range}` };
}
