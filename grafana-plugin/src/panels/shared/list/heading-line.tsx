import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';

interface HeadingLineProps {
  readonly size: number;
  readonly children: ReactNode;
}

/** The sum of what is below, in one line. */
export function HeadingLine({ size, children }: HeadingLineProps) {
  const styles = useStyles2(lineStyles);
  return (
    <div className={styles} style={{ fontSize: size, height: headingHeight(size) }}>
      {children}
    </div>
  );
}

export const headingHeight = (size: number): number => Math.round(size * 1.6);

const lineStyles = () =>
  css({
    display: 'flex',
    alignItems: 'center',
    gap: '0.9em',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  });
