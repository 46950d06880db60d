import { css } from '@emotion/css';
import type { PanelProps } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { text } from '../../texts/port-map-panel.ts';
import { PanelFrame } from '../shared/frame/panel-frame.tsx';
import { useReading } from '../shared/frame/use-reading.ts';
import { lettersFor } from '../shared/letters/letters.ts';
import { targetOf } from '../shared/links/target.ts';
import { headingHeight } from '../shared/list/heading-line.tsx';
import type { ReadingPlan } from '../shared/rows/reading.ts';
import { DeviceFront } from './device-front.tsx';
import type { PortMapOptions } from './options.ts';
import { PortLegend } from './port-legend.tsx';
import { type PortMeasure, portMeasures } from './port-measures.ts';
import { fitPorts, portBlocks } from './port-places.ts';
import { portsOf, type PortsOfDevice } from './ports.ts';

const plan: ReadingPlan<PortMeasure, readonly PortsOfDevice[]> = {
  measures: portMeasures,
  needs: ['interface'],
  build: portsOf,
  isEmpty: (devices) => devices.length === 0,
};

const largestLetter = 44;

export function PortMapPanel(props: PanelProps<PortMapOptions>) {
  const { fieldConfig, options, width, height, replaceVariables } = props;
  const reading = useReading(props, plan);
  const styles = useStyles2(panelStyles);
  const letters = lettersFor(options.readFrom, width);
  const { main, side } = letters;
  const board = replaceVariables(options.board).trim();
  return (
    <PanelFrame reading={reading} measures={portMeasures} fieldConfig={fieldConfig}>
      {(devices) => {
        const free = options.legend ? height - headingHeight(main) : height;
        const drawings = devices.map(({ ports }) => portBlocks(ports, options.lines));
        const sizes = fitPorts(drawings, {
          width,
          height: free,
          least: side,
          legible: main,
          largest: largestLetter,
          withTraffic: options.traffic,
        });
        return (
          <>
            {/* Focusable: on a small panel the drawing scrolls. */}
            <div
              className={styles}
              style={{ height: free }}
              tabIndex={0}
              role="group"
              aria-label={text('drawing')}
            >
              {devices.map((device, index) => (
                <DeviceFront
                  key={device.key}
                  device={device}
                  // One board name is that of one device.
                  board={devices.length === 1 ? board : ''}
                  blocks={drawings[index]!}
                  sizes={sizes}
                  withTraffic={options.traffic}
                  targetOf={({ row }) => targetOf(row, row.labels, options.link, replaceVariables)}
                />
              ))}
            </div>
            {options.legend && <PortLegend devices={devices} letters={letters} width={width} />}
          </>
        );
      }}
    </PanelFrame>
  );
}

const panelStyles = () => css({ overflow: 'auto' });
