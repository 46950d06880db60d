import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { Linked } from '../shared/links/linked.tsx';
import type { Target } from '../shared/links/target.ts';
import { Unseen } from '../shared/list/unseen.tsx';
import { shortBits } from '../shared/rows/bits.ts';
import { ground, lineColour } from '../shared/states/palette.ts';
import { shortName } from './port-name.ts';
import type { PortSizes } from './port-places.ts';
import type { Port } from './ports.ts';
import { portSentence, portSymbol } from './port-words.ts';

interface PortSocketProps {
  readonly port: Port;
  readonly sizes: PortSizes;
  readonly withTraffic: boolean;
  readonly target: Target | undefined;
}

/** One socket: its number, its speed or why there is none, power and errors. */
export function PortSocket({ port, sizes, withTraffic, target }: PortSocketProps) {
  const styles = useStyles2(socketStyles);
  const theme = useTheme2();
  const { place, state, speed, isSlow, power, errors, received, sent } = port;
  const isUp = state === 'up';
  const look = isUp ? ground(isSlow ? 'warn' : 'good') : {};
  const sentence = portSentence(port, withTraffic);
  return (
    <div
      className={styles.port}
      title={sentence}
      style={{ width: sizes.portWidth, height: sizes.portHeight, fontSize: sizes.letter }}
    >
      <Linked target={target} className={styles.link}>
        <Unseen>{sentence}</Unseen>
        <div aria-hidden="true" className={styles.face}>
          <strong className={styles.number}>{shortName(place)}</strong>
          <span
            className={styles[place.socket]}
            style={{
              ...look,
              borderStyle: isUp ? 'solid' : 'dashed',
              opacity: state === 'disabled' ? 0.75 : 1,
            }}
          >
            {portSymbol[state]}
            {isUp && speed !== undefined ? shortBits(speed) : ''}
          </span>
          <span className={styles.extra}>
            {errors > 0 && (
              <span style={{ color: lineColour(theme, 'bad') }} className={styles.errors}>
                !{shortCount(errors)}
              </span>
            )}
            {errors > 0 && power !== undefined && ' '}
            {power !== undefined && `⚡${Math.round(power)}W`}
          </span>
          {withTraffic && <span className={styles.traffic}>{isUp ? trafficOf(received, sent) : ''}</span>}
        </div>
      </Linked>
    </div>
  );
}

/** Of one direction alone, a sum would be too small. */
const trafficOf = (received: number | undefined, sent: number | undefined): string =>
  received === undefined || sent === undefined ? '–' : shortBits(received + sent);

const shortCount = (count: number): string => (count > 999 ? `${Math.round(count / 1000)}k` : String(count));

const socketStyles = ({ colors, shape }: GrafanaTheme2) => {
  const socket = {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    height: '1.45em',
    width: '100%',
    border: `2px solid ${colors.border.strong}`,
    background: colors.background.secondary,
    whiteSpace: 'nowrap',
    fontSize: '0.9em',
  } as const;
  // The latch of an RJ45 socket, and the round corners of a cage.
  const copper = css({ ...socket, borderTopWidth: 5, borderRadius: shape.radius.default });
  const cage = css({ ...socket, borderRadius: shape.radius.pill });
  return {
    port: css({ overflow: 'hidden', lineHeight: 1.15 }),
    link: css({ display: 'block', height: '100%' }),
    face: css({ display: 'flex', flexDirection: 'column', alignItems: 'center', height: '100%' }),
    number: css({ whiteSpace: 'nowrap' }),
    copper,
    combo: copper,
    sfp: cage,
    qsfp: cage,
    extra: css({ fontSize: '0.72em', minHeight: '1.15em', whiteSpace: 'nowrap', fontWeight: 500 }),
    errors: css({ fontWeight: 700 }),
    traffic: css({ fontSize: '0.68em', color: colors.text.secondary, whiteSpace: 'nowrap' }),
  };
};
