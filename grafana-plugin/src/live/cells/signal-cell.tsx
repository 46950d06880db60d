import { css } from '@emotion/css';
import { useTheme2 } from '@grafana/ui';
import { signalLevel } from '../signal-level.ts';
import { toneColour } from './tone-colour.ts';
import { Trail } from './trail.tsx';

interface SignalCellProps {
  readonly dbm: number;
  readonly shown: string;
  readonly points: readonly number[];
}

const barHeights = [5, 8, 11, 14] as const;

/** Bars, the value and a word, as on a phone. */
export function SignalCell({ dbm, shown, points }: SignalCellProps) {
  const theme = useTheme2();
  const { bars, word, tone } = signalLevel(dbm);
  const colour = toneColour(theme, tone);
  return (
    <span
      className={css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), whiteSpace: 'nowrap' })}
    >
      <svg width="20" height="14" aria-hidden>
        {barHeights.map((height, index) => (
          <rect
            key={height}
            x={index * 5}
            y={14 - height}
            width="4"
            height={height}
            rx="1"
            fill={index < bars ? colour : theme.colors.border.medium}
          />
        ))}
      </svg>
      <span className={css({ fontVariantNumeric: 'tabular-nums' })}>{shown}</span>
      <span className={css({ color: colour, minWidth: '5em' })}>{word}</span>
      <Trail points={points} />
    </span>
  );
}
