import type { PanelProps } from '@grafana/data';
import { text } from '../../texts/fleet-state-panel.ts';
import { PanelFrame } from '../shared/frame/panel-frame.tsx';
import { PanelMessage } from '../shared/frame/panel-message.tsx';
import { useReading } from '../shared/frame/use-reading.ts';
import { lettersFor } from '../shared/letters/letters.ts';
import { targetOf } from '../shared/links/target.ts';
import { FittedList } from '../shared/list/fitted-list.tsx';
import { headingHeight } from '../shared/list/heading-line.tsx';
import type { ReadingPlan } from '../shared/rows/reading.ts';
import { type SiteMeasure, siteMeasures } from '../shared/sites/site-measures.ts';
import { siteStates, type SiteState } from '../shared/sites/site-states.ts';
import { stateCounts } from '../shared/sites/state-counts.ts';
import { StateSummary } from '../shared/sites/state-summary.tsx';
import { fitTiles, tileGap } from './fit-tiles.ts';
import type { FleetStateOptions } from './options.ts';
import { SiteTile } from './site-tile.tsx';

const plan: ReadingPlan<SiteMeasure, readonly SiteState[]> = {
  measures: siteMeasures,
  needs: ['site'],
  build: siteStates,
  isEmpty: (sites) => sites.length === 0,
};

export function FleetStatePanel(props: PanelProps<FleetStateOptions>) {
  const { fieldConfig, options, width, height, replaceVariables } = props;
  const reading = useReading(props, plan);
  const letters = lettersFor(options.readFrom, width);
  const { main, side } = letters;
  const moreHeight = Math.round(side * 1.6);
  return (
    <PanelFrame reading={reading} measures={siteMeasures} fieldConfig={fieldConfig}>
      {(sites) => {
        const shown = options.healthy ? sites : sites.filter(({ state }) => state !== 'up');
        if (shown.length === 0) return <PanelMessage title={text('allUp', { count: sites.length })} />;
        const free = options.summary ? height - headingHeight(main) : height;
        const longest = Math.max(...shown.map(({ name }) => name.length));
        const fitted = fitTiles(shown.length, { width, height: free, least: main, moreHeight, longest });
        return (
          <>
            {options.summary && <StateSummary sites={sites} letters={letters} width={width} />}
            <div style={{ height: free }}>
              <FittedList
                label={text('list')}
                items={shown}
                fitted={fitted}
                rowHeight={fitted.tileHeight}
                moreHeight={moreHeight}
                gap={tileGap}
                flow="row"
                keyOf={({ key }) => key}
                describe={stateCounts}
              >
                {(site) => (
                  <SiteTile
                    site={site}
                    letter={fitted.letter}
                    target={targetOf(
                      site.row,
                      { ...site.row.labels, tenant: site.tenant, site: site.site },
                      options.link,
                      replaceVariables,
                    )}
                  />
                )}
              </FittedList>
            </div>
          </>
        );
      }}
    </PanelFrame>
  );
}
