import type { PanelProps } from '@grafana/data';
import { text } from '../../texts/wireless-clients-panel.ts';
import { PanelFrame } from '../shared/frame/panel-frame.tsx';
import { useReading } from '../shared/frame/use-reading.ts';
import { lettersFor } from '../shared/letters/letters.ts';
import { targetOf } from '../shared/links/target.ts';
import { fitRows } from '../shared/list/fit-rows.ts';
import { FittedList } from '../shared/list/fitted-list.tsx';
import { headingHeight } from '../shared/list/heading-line.tsx';
import type { ReadingPlan } from '../shared/rows/reading.ts';
import { type ClientMeasure, clientMeasures } from './client-measures.ts';
import { ClientRow } from './client-row.tsx';
import { type Client, clientsOf } from './clients.ts';
import { gradeCounts, GradeSummary } from './grade-summary.tsx';
import type { WirelessClientsOptions } from './options.ts';

const plan: ReadingPlan<ClientMeasure, readonly Client[]> = {
  measures: clientMeasures,
  needs: ['mac_address'],
  build: clientsOf,
  isEmpty: (clients) => clients.length === 0,
};

export function WirelessClientsPanel(props: PanelProps<WirelessClientsOptions>) {
  const { fieldConfig, options, width, height, replaceVariables } = props;
  const reading = useReading(props, plan);
  const sizes = lettersFor(options.readFrom, width);
  const { main, side } = sizes;
  const rowHeight = Math.round(main * 1.5);
  const moreHeight = Math.round(side * 1.6);
  return (
    <PanelFrame reading={reading} measures={clientMeasures} fieldConfig={fieldConfig}>
      {(clients) => {
        const free = height - headingHeight(main);
        const leastWidth = main * 30;
        const fitted = fitRows(clients.length, { width, height: free, rowHeight, leastWidth, moreHeight });
        return (
          <>
            <GradeSummary clients={clients} limits={options} letters={sizes} width={width} />
            <div style={{ height: free }}>
              <FittedList
                label={text('list')}
                items={clients}
                fitted={fitted}
                rowHeight={rowHeight}
                moreHeight={moreHeight}
                keyOf={({ key }) => key}
                describe={(hidden) => gradeCounts(hidden, options)}
              >
                {(client) => (
                  <ClientRow
                    client={client}
                    options={options}
                    sizes={sizes}
                    width={width / fitted.columns}
                    target={targetOf(
                      client.row,
                      {
                        ...client.row.labels,
                        device: client.device,
                        interface: client.interface,
                        mac_address: client.macAddress,
                      },
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
