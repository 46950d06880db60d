import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import type { GrafanaTheme2 } from '@grafana/data';
import type { ReactNode } from 'react';

interface CellProps {
  readonly children: ReactNode;
}

/** A name or a date that breaks over several lines cannot be compared with the next. */
export const OneLine = ({ children }: CellProps) => <span style={{ whiteSpace: 'nowrap' }}>{children}</span>;

/** Words on few lines: in a table that is wider than its screen, each word would have a line of its own. */
export function FewLines({ children }: CellProps) {
  return <div className={useStyles2(getStyles)}>{children}</div>;
}

const getStyles = (theme: GrafanaTheme2) => css({ minWidth: theme.spacing(16) });
