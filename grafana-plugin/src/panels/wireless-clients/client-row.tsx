import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { gradeOf, grades, gradeWord } from '../../signal/signal-grade.ts';
import { text } from '../../texts/wireless-clients-panel.ts';
import { Linked } from '../shared/links/linked.tsx';
import type { Target } from '../shared/links/target.ts';
import { shortBits } from '../shared/rows/bits.ts';
import { lineColour } from '../shared/states/palette.ts';
import { Marked } from '../shared/states/state-word.tsx';
import type { Client } from './clients.ts';
import { barShare, gradeSymbol, gradeTone } from './grade-look.ts';
import type { WirelessClientsOptions } from './options.ts';

interface ClientRowProps {
  readonly client: Client;
  readonly options: WirelessClientsOptions;
  readonly sizes: { readonly main: number; readonly side: number };
  /** Pixels of a row: what has no room is left out, rates first. */
  readonly width: number;
  readonly target: Target | undefined;
}

/** Name, bar, signal with its word, rates. */
export function ClientRow({ client, options, sizes, width, target }: ClientRowProps) {
  const styles = useStyles2(rowStyles);
  const theme = useTheme2();
  const { main, side } = sizes;
  const { name, signal, signalToNoise, toClient, fromClient, macAddress } = client;
  const grade = gradeOf(signal, options);
  const colour = lineColour(theme, gradeTone[grade]);
  const hasRates = options.rates && width > main * 22 + side * 12 && (toClient ?? fromClient) !== undefined;
  const nameWidth = width * (hasRates ? 0.3 : 0.36);
  const room = Math.min(nameWidth, width - signalWidth(main) - fixedWidth - (hasRates ? side * 12 + gap : 0));
  const shown = name === macAddress ? fittingAddress(name, room / main) : name;
  const share = barShare(signal, options.weakest, options.strongest);
  return (
    <Linked target={target} className={styles.row}>
      <span
        className={styles.name}
        style={{ fontSize: main, flexBasis: nameWidth }}
        title={`${name} ${macAddress}`}
      >
        {shown}
      </span>
      {room >= main * 3 && (
        <span className={styles.track} aria-hidden="true">
          <span className={styles.bar} style={{ width: `${share * 100}%`, background: colour }} />
        </span>
      )}
      {/* Of one width, so that bars compare. Where there is too little room, the name gives way. */}
      <span className={styles.signal} style={{ fontSize: main, width: signalWidth(main) }}>
        {text('dbm', { value: String(Math.round(signal)).replace('-', '−') })}{' '}
        <Marked symbol={gradeSymbol[grade]} tone={gradeTone[grade]}>
          {gradeWord(grade)}
        </Marked>
      </span>
      {hasRates && (
        <span className={styles.rates} style={{ fontSize: side, width: side * 12 }}>
          {text('rates', { to: rateOf(toClient), from: rateOf(fromClient) })}
          {signalToNoise !== undefined && ` ${text('noise', { value: Math.round(signalToNoise) })}`}
        </span>
      )}
    </Linked>
  );
}

const gap = 8;
/** The narrowest bar, and what is between and behind the parts of a row. */
const fixedWidth = 12 + 3 * gap;

/** An address cut at its end would be left with its maker, which is the same for all. `ems`: room in widths of its letters. */
function fittingAddress(address: string, ems: number): string {
  if (ems >= 10.5) return address;
  if (ems >= 5.4) return `…${address.slice(-8)}`;
  return address.slice(ems >= 3 ? -5 : -2);
}

const rateOf = (bits: number | undefined): string => (bits === undefined ? '–' : shortBits(bits));

/** Of “−83 dBm ▼” and the longest word, in any language. */
const signalWidth = (letter: number): number =>
  letter * (6.2 + 0.6 * Math.max(...grades.map((grade) => gradeWord(grade).length)));

const rowStyles = ({ colors }: GrafanaTheme2) => {
  const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return {
    row: css({
      height: '100%',
      display: 'flex',
      alignItems: 'center',
      gap,
      paddingRight: gap,
      fontVariantNumeric: 'tabular-nums',
      borderBottom: `1px solid ${colors.border.weak}`,
    }),
    name: css({ ...cut, flex: '0 1 auto' }),
    track: css({ flex: '1 0 12px', height: '45%', background: colors.background.secondary }),
    bar: css({ display: 'block', height: '100%' }),
    signal: css({ flex: 'none', whiteSpace: 'nowrap' }),
    rates: css({ ...cut, flex: 'none', color: colors.text.secondary, textAlign: 'right' }),
  };
};
