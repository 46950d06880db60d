import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import type { Letters } from '../letters/letters.ts';

interface HeadingLineProps {
  readonly letters: Letters;
  /** Of the panel: on a phone letters are smaller, so that less is cut; on a wall they never are. */
  readonly width: number;
  readonly children: ReactNode;
}

/** The sum of what is below, in one line. */
export function HeadingLine({ letters: { main, side }, width, children }: HeadingLineProps) {
  const styles = useStyles2(lineStyles);
  return (
    <div
      className={styles}
      style={{
        fontSize: main < wallLetter && width < main * 32 ? side : main,
        height: headingHeight(main),
        lineHeight: `${headingHeight(main)}px`,
      }}
    >
      {children}
    </div>
  );
}

const wallLetter = 20;

export const headingHeight = (size: number): number => Math.round(size * 1.6);

const lineStyles = () =>
  css({
    display: 'flex',
    // What does not fit is left out as a whole: it goes to a second line, which is out of sight.
    flexWrap: 'wrap',
    gap: '2em 0.7em',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  });
