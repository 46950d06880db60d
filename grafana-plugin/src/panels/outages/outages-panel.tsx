import type { PanelProps } from '@grafana/data';
import { text } from '../../texts/outages-panel.ts';
import { PanelFrame } from '../shared/frame/panel-frame.tsx';
import { useReading } from '../shared/frame/use-reading.ts';
import { lettersFor } from '../shared/letters/letters.ts';
import { targetOf } from '../shared/links/target.ts';
import { deviceLink, siteLink } from '../shared/settings/common-options.ts';
import { fitRows } from '../shared/list/fit-rows.ts';
import { FittedList } from '../shared/list/fitted-list.tsx';
import { headingHeight } from '../shared/list/heading-line.tsx';
import type { ReadingPlan } from '../shared/rows/reading.ts';
import { useNow } from '../shared/time/now.ts';
import { inOrder } from './in-order.ts';
import { NoOutages } from './no-outages.tsx';
import type { OutagesOptions } from './options.ts';
import { type OutageMeasure, outageMeasures } from './outage-measures.ts';
import { isOneLine, OutageRow } from './outage-row.tsx';
import { OutageSummary } from './outage-summary.tsx';
import { type Outages, outagesOf } from './outages.ts';

const plan: ReadingPlan<OutageMeasure, Outages> = {
  measures: outageMeasures,
  needs: [],
  emptyIsAnswer: true,
  build: outagesOf,
  isEmpty: ({ open }) => open.length === 0,
};

export function OutagesPanel(props: PanelProps<OutagesOptions>) {
  const { fieldConfig, options, width, height, replaceVariables, timeZone } = props;
  const reading = useReading(props, plan);
  const now = useNow();
  const sizes = lettersFor(options.readFrom, width);
  const { main, side } = sizes;
  const isWide = isOneLine(width, main);
  const rowHeight = Math.round(isWide ? main * 1.7 : main * 1.2 + side * 1.6);
  const moreHeight = Math.round(side * 1.6);
  return (
    <PanelFrame reading={reading} measures={outageMeasures} fieldConfig={fieldConfig}>
      {({ open, lastEnded }) => {
        const outages = inOrder(open, options);
        if (outages.length === 0)
          return (
            <NoOutages lastEnded={lastEnded} known={open.length} size={main} now={now} timeZone={timeZone} />
          );
        const free = height - headingHeight(main);
        const leastWidth = main * 40;
        const fitted = fitRows(outages.length, { width, height: free, rowHeight, leastWidth, moreHeight });
        return (
          <>
            <OutageSummary outages={open} letters={sizes} width={width} />
            <div style={{ height: free }}>
              <FittedList
                label={text(options.order === 'longest' ? 'listLongest' : 'listNewest')}
                items={outages}
                fitted={fitted}
                rowHeight={rowHeight}
                moreHeight={moreHeight}
                keyOf={({ key }) => key}
              >
                {(outage) => (
                  <OutageRow
                    outage={outage}
                    sizes={sizes}
                    now={now}
                    timeZone={timeZone}
                    width={width / fitted.columns}
                    target={targetOf(
                      outage.row,
                      { ...outage.row.labels, device: outage.device || outage.row.labels['site'] || '' },
                      // What is down as a whole is a site, which has a page of its own.
                      outage.device === '' && options.link === deviceLink ? siteLink : options.link,
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
