import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { type ReactNode, useState } from 'react';
import { text } from '../../../texts/panels.ts';
import type { FittedRows } from './fit-rows.ts';

interface FittedListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly fitted: FittedRows;
  readonly rowHeight: number;
  readonly moreHeight: number;
  readonly keyOf: (item: Item) => string;
  /** What those are that do not fit, such as “34 up”. */
  readonly describe?: (hidden: readonly Item[]) => string;
  /** Down the columns, or along the lines. */
  readonly flow?: 'column' | 'row';
  readonly gap?: number;
  readonly children: (item: Item) => ReactNode;
}

/** A list that fills its space and says how many more there are; a button shows them all, scrolling. */
export function FittedList<Item>(props: FittedListProps<Item>) {
  const { label, items, fitted, rowHeight, moreHeight, keyOf, describe, flow = 'column', gap = 0 } = props;
  const [isOpen, setOpen] = useState(false);
  const styles = useStyles2(listStyles);
  const { columns, lines, shown } = fitted;
  const hidden = items.slice(shown);
  const isScrolled = isOpen && hidden.length > 0;
  const what = describe?.(hidden) ?? '';
  const grid = {
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    gap,
    ...(isScrolled || flow === 'row'
      ? { gridAutoRows: rowHeight }
      : { gridAutoFlow: 'column', gridTemplateRows: `repeat(${lines}, ${rowHeight}px)` }),
  };
  return (
    <div className={styles.whole}>
      <div
        className={styles.window}
        style={{ overflowY: isScrolled ? 'auto' : 'hidden' }}
        // A list that scrolls has to be reached by the keyboard.
        tabIndex={isScrolled ? 0 : -1}
        role="group"
        aria-label={label}
      >
        <ul role="list" aria-label={label} className={styles.list} style={grid}>
          {(isScrolled ? items : items.slice(0, shown)).map((item) => (
            <li key={keyOf(item)} className={styles.item}>
              {props.children(item)}
            </li>
          ))}
        </ul>
      </div>
      {hidden.length > 0 && (
        <button
          type="button"
          className={styles.more}
          style={{ height: moreHeight, fontSize: moreHeight * 0.62 }}
          aria-expanded={isScrolled}
          onClick={() => setOpen(!isOpen)}
        >
          {isScrolled
            ? text('fewer')
            : what === ''
              ? text('more', { count: hidden.length })
              : text('moreOf', { count: hidden.length, what })}
        </button>
      )}
    </div>
  );
}

const listStyles = ({ colors }: GrafanaTheme2) => ({
  whole: css({ height: '100%', display: 'flex', flexDirection: 'column' }),
  window: css({ flex: 1, minHeight: 0 }),
  list: css({ listStyle: 'none', margin: 0, padding: 0, display: 'grid' }),
  item: css({ minWidth: 0, overflow: 'hidden' }),
  more: css({
    flex: 'none',
    border: 'none',
    background: colors.background.secondary,
    color: colors.text.primary,
    textAlign: 'left',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '&:focus-visible': { outline: `3px solid ${colors.text.primary}`, outlineOffset: -3 },
  }),
});
