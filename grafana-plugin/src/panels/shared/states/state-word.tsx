import { css } from '@emotion/css';
import { useStyles2, useTheme2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import { lineColour, type Tone } from './palette.ts';

interface MarkedProps {
  readonly symbol: string;
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** A symbol in its colour and the word for it. Words keep the colour of text, which is legible on every ground. */
export function Marked({ symbol, tone, children }: MarkedProps) {
  const theme = useTheme2();
  return (
    <span className={useStyles2(markedStyle)}>
      <span aria-hidden="true" style={{ color: lineColour(theme, tone) }}>
        {symbol}
      </span>{' '}
      {children}
    </span>
  );
}

const markedStyle = () => css({ whiteSpace: 'nowrap' });
