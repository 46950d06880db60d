import type { PanelProps } from '@grafana/data';
import { text } from '../../texts/site-map-panel.ts';
import { PanelFrame } from '../shared/frame/panel-frame.tsx';
import { PanelMessage } from '../shared/frame/panel-message.tsx';
import { useReading } from '../shared/frame/use-reading.ts';
import { lettersFor } from '../shared/letters/letters.ts';
import { targetOf } from '../shared/links/target.ts';
import { HeadingLine, headingHeight } from '../shared/list/heading-line.tsx';
import type { ReadingPlan } from '../shared/rows/reading.ts';
import { StateSummary } from '../shared/sites/state-summary.tsx';
import { MapDrawing } from './map-drawing.tsx';
import { type MapMeasure, mapMeasures } from './map-measures.ts';
import { type MappedSite, type Network, networkOf } from './network.ts';
import type { SiteMapOptions } from './options.ts';
import { TreeDrawing } from './tree-drawing.tsx';

const plan: ReadingPlan<MapMeasure, Network> = {
  measures: mapMeasures,
  needs: ['site'],
  build: networkOf,
  isEmpty: ({ sites }) => sites.length === 0,
};

export function SiteMapPanel(props: PanelProps<SiteMapOptions>) {
  const { fieldConfig, options, width, height, replaceVariables } = props;
  const reading = useReading(props, plan);
  const letters = lettersFor(options.readFrom, width);
  const toSite = ({ row, tenant, site }: MappedSite) =>
    targetOf(row, { ...row.labels, tenant, site }, options.link, replaceVariables);
  return (
    <PanelFrame reading={reading} measures={mapMeasures} fieldConfig={fieldConfig}>
      {(network) => {
        const lost = network.sites.filter(({ place }) => place === undefined);
        const isMap =
          options.drawing === 'map' ||
          (options.drawing === 'auto' && network.sites.length - lost.length >= 2);
        if (isMap && lost.length === network.sites.length)
          return <PanelMessage title={text('noPlaces')}>{text('noPlacesRemedy')}</PanelMessage>;
        const hasLost = isMap && lost.length > 0;
        const lines =
          (options.summary ? headingHeight(letters.main) : 0) + (hasLost ? headingHeight(letters.side) : 0);
        const Drawing = isMap ? MapDrawing : TreeDrawing;
        return (
          <>
            {options.summary && <StateSummary sites={network.sites} letters={letters} width={width} />}
            <div style={{ height: height - lines }}>
              <Drawing
                network={network}
                width={width}
                height={height - lines}
                letters={letters}
                limits={options}
                targetOf={toSite}
              />
            </div>
            {hasLost && (
              <HeadingLine letters={{ ...letters, main: letters.side }} width={width}>
                {text('lost', { count: lost.length, sites: lost.map(({ name }) => name).join(', ') })}
              </HeadingLine>
            )}
          </>
        );
      }}
    </PanelFrame>
  );
}
