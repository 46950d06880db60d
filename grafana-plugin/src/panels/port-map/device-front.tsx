import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { text } from '../../texts/port-map-panel.ts';
import type { Target } from '../shared/links/target.ts';
import type { PortBlock, PortSizes } from './port-places.ts';
import type { Port, PortsOfDevice } from './ports.ts';
import { PortSocket } from './port-socket.tsx';

interface DeviceFrontProps {
  readonly device: PortsOfDevice;
  readonly board: string;
  readonly blocks: readonly PortBlock[];
  readonly sizes: PortSizes;
  readonly withTraffic: boolean;
  readonly targetOf: (port: Port) => Target | undefined;
}

/** The front of one device: its name and its blocks of ports. */
export function DeviceFront({ device, board, blocks, sizes, withTraffic, targetOf }: DeviceFrontProps) {
  const styles = useStyles2(frontStyles);
  return (
    <div>
      <div className={styles.name} style={{ fontSize: sizes.letter }}>
        <strong>{device.name}</strong> {board !== '' && <span className={styles.board}>{board}</span>}
      </div>
      <div role="list" aria-label={text('portsOf', { device: device.name })} className={styles.front}>
        {blocks.flatMap(({ key, columns }) => (
          // Blocks and columns are only places: the ports are one list.
          <div key={key} className={styles.block} style={{ marginRight: sizes.letter * 0.8 }}>
            {columns.map((column, index) => (
              // An even port whose neighbour is missing stays below.
              <div key={index} className={cx(styles.column, isEven(column) && styles.below)}>
                {column.map((port) => (
                  <div key={port.key} role="listitem">
                    <PortSocket port={port} sizes={sizes} withTraffic={withTraffic} target={targetOf(port)} />
                  </div>
                ))}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

const isEven = ([first]: readonly Port[]): boolean =>
  (first?.place.lane ?? first?.place.number ?? 1) % 2 === 0;

const frontStyles = ({ colors }: GrafanaTheme2) => ({
  name: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', lineHeight: 1.5 }),
  board: css({ color: colors.text.secondary, fontSize: '0.8em' }),
  front: css({ display: 'flex', flexWrap: 'wrap' }),
  block: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'stretch' }),
  column: css({ marginRight: 4, display: 'flex', flexDirection: 'column', gap: 4 }),
  below: css({ justifyContent: 'flex-end' }),
});
