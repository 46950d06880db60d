import {
  type DataFrame,
  dateTimeFormat,
  type Field,
  FieldType,
  formattedValueToString,
  getFieldDisplayName,
  type GrafanaTheme2,
  type LinkModel,
  type TimeZone,
} from '@grafana/data';
import { SortOrder } from '@grafana/schema';
import { SeriesTable, type SeriesTableRowProps, useStyles2 } from '@grafana/ui';
import { css } from '@emotion/css';

interface SeriesTooltipProps {
  readonly frame: DataFrame;
  /** The row of each field under the pointer. */
  readonly rows: readonly (number | null)[];
  /** The field under the pointer. */
  readonly series: number | null;
  readonly onlyHovered: boolean;
  readonly sort: SortOrder;
  readonly timeZone: TimeZone;
  readonly links: readonly LinkModel[];
}

interface Row extends SeriesTableRowProps {
  readonly number: number;
}

/** Time and values under the pointer, with the links of the series once it is pinned by a click. */
export function SeriesTooltip({
  frame,
  rows,
  series,
  onlyHovered,
  sort,
  timeZone,
  links,
}: SeriesTooltipProps) {
  const styles = useStyles2(getStyles);
  const [time] = frame.fields;
  const timeRow = rows[0];
  if (time === undefined || timeRow == null) return null;
  const shown = frame.fields.flatMap((field, index) => {
    const row = rows[index];
    const isWanted = onlyHovered ? index === series : field.config.custom?.hideFrom?.tooltip !== true;
    return index > 0 && row != null && isWanted
      ? rowOf({ field, frame, row, isActive: index === series })
      : [];
  });
  return (
    <div className={styles.tooltip}>
      <SeriesTable
        timestamp={dateTimeFormat(time.values[timeRow] as number, { timeZone })}
        series={sorted(shown, sort)}
      />
      {links.map(({ title, href, target }) => (
        <a key={href} href={href} target={target} className={styles.link}>
          {title}
        </a>
      ))}
    </div>
  );
}

interface Cell {
  readonly field: Field;
  readonly frame: DataFrame;
  readonly row: number;
  readonly isActive: boolean;
}

function rowOf({ field, frame, row, isActive }: Cell): Row[] {
  const value: unknown = field.values[row];
  if (value == null || field.type === FieldType.time || field.display === undefined) return [];
  const display = field.display(value);
  const colour = display.color;
  return [
    {
      label: getFieldDisplayName(field, frame),
      value: formattedValueToString(display),
      number: display.numeric,
      isActive,
      ...(colour === undefined ? {} : { color: colour }),
    },
  ];
}

function sorted(rows: readonly Row[], order: SortOrder): Row[] {
  if (order === SortOrder.None) return [...rows];
  const sign = order === SortOrder.Descending ? -1 : 1;
  return rows.toSorted((left, right) => sign * (left.number - right.number));
}

const getStyles = (theme: GrafanaTheme2) => ({
  tooltip: css({ padding: theme.spacing(1) }),
  link: css({ display: 'block', marginTop: theme.spacing(0.5), color: theme.colors.text.link }),
});
