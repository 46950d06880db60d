import { css } from '@emotion/css';
import { useTheme2 } from '@grafana/ui';
import { type Grade, gradeOf, gradeWord } from '../../signal/signal-grade.ts';
import type { Tone } from '../live-table-definition.ts';
import { toneColour } from './tone-colour.ts';
import { Trail } from './trail.tsx';

interface SignalCellProps {
  readonly dbm: number;
  readonly shown: string;
  readonly points: readonly number[];
}

const barHeights = [5, 8, 11, 14] as const;
const looks: Readonly<Record<Grade, { readonly bars: number; readonly tone: Tone }>> = {
  weak: { bars: 1, tone: 'bad' },
  fair: { bars: 2, tone: 'warning' },
  good: { bars: 3, tone: 'good' },
};
/** From here on all bars are lit, in dBm. */
const full = -60;

/** Bars, the value and a word, as on a phone. */
export function SignalCell({ dbm, shown, points }: SignalCellProps) {
  const theme = useTheme2();
  const grade = gradeOf(dbm);
  const { tone } = looks[grade];
  const bars = dbm >= full ? barHeights.length : looks[grade].bars;
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
      <span className={css({ color: colour, minWidth: '5em' })}>{gradeWord(grade)}</span>
      <Trail points={points} />
    </span>
  );
}
