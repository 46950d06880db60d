import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Text, useStyles2 } from '@grafana/ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { text } from '../texts/live.ts';

/** Wide content scrolls in its own box, with the keyboard too, and never the page. What is cut off is said, and has a shadow. */
export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles2(getStyles);
  const box = useRef<HTMLElement>(null);
  const [isCut, setCut] = useState(false);
  const measure = (): void => {
    const { scrollWidth = 0, scrollLeft = 0, clientWidth = 0 } = box.current ?? {};
    // Widths are rounded.
    setCut(scrollWidth - scrollLeft - clientWidth > 1);
  };
  // A reading may bring a column; the box itself changes with the window.
  useEffect(measure);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  return (
    <div className={styles.frame}>
      <section
        ref={box}
        className={cx(styles.box, isCut && styles.cut)}
        aria-label={label}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
        tabIndex={0}
        onScroll={measure}
      >
        {children}
      </section>
      {isCut && (
        <Text color="secondary" variant="bodySmall">
          {text('moreToTheRight')}
        </Text>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({ minWidth: 0 }),
  // A container: what is opened in a row is as wide as the box, not as the table.
  box: css({
    overflowX: 'auto',
    minWidth: 0,
    containerType: 'inline-size',
    // Grafana's table scrolls in a box of its own: this one would never know that it is wide.
    'div:has(> table)': { overflowX: 'visible' },
  }),
  cut: css({ boxShadow: `inset -12px 0 8px -8px ${theme.colors.border.strong}` }),
});
