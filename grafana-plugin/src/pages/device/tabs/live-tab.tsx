import { RadioButtonGroup, Stack } from '@grafana/ui';
import { useNavigate } from 'react-router-dom';
import { devicePath } from '../../../devices/device-links.ts';
import { type AnyLiveTable, idOf, type LiveTableDefinition } from '../../../live/live-table-definition.ts';
import { LiveTable } from '../../../live/live-table.tsx';
import { ScrollBox } from '../../../live/scroll-box.tsx';
import type { ResourceName } from '../../../live/reading.ts';
import { text } from '../../../texts/device.ts';
import type { DeviceContext, DeviceTab } from '../device-tab.ts';

/** One choice of a tab: a live table, or something else with an id of its own. */
export interface TabPart {
  readonly id: string;
  readonly title: string;
  readonly shows: (context: DeviceContext) => boolean;
  readonly Content: DeviceTab['Content'];
}

export function livePart(table: AnyLiveTable, shows: TabPart['shows'] = () => true): TabPart {
  return {
    id: idOf(table),
    title: table.title,
    shows: (context) => context.has(table.resource) && shows(context),
    Content: ({ device, site, labels }) => (
      // The row types differ; within one table they fit.
      <LiveTable
        table={table as unknown as LiveTableDefinition<ResourceName>}
        deviceId={device.id}
        labels={labels}
        site={site}
      />
    ),
  };
}

/**
 * A tab of several tables, of which one is open: each follows the device by a stream of its own, and a browser has six
 * connections. It is shown if the device has any of them.
 */
export function partsTab(id: string, title: () => string, parts: readonly TabPart[]): DeviceTab {
  function Parts(context: DeviceContext) {
    const navigate = useNavigate();
    const shown = parts.filter((part) => part.shows(context));
    const chosen = parts.find((part) => part.id === context.part) ?? shown[0] ?? parts[0]!;
    const choices = shown.includes(chosen) ? shown : [chosen, ...shown];
    return (
      <Stack direction="column" gap={2}>
        {choices.length > 1 && (
          <ScrollBox label={text('tablesOf', { tab: title() })}>
            <RadioButtonGroup
              aria-label={text('tablesOf', { tab: title() })}
              value={chosen.id}
              options={choices.map((part) => ({ value: part.id, label: part.title }))}
              onChange={(part) => navigate(devicePath(context.device.id, id, part))}
            />
          </ScrollBox>
        )}
        <chosen.Content key={chosen.id} {...context} />
      </Stack>
    );
  }
  return { id, title, shows: (context) => parts.some((part) => part.shows(context)), Content: Parts };
}

export const liveTab = (id: string, title: () => string, tables: readonly AnyLiveTable[]): DeviceTab =>
  partsTab(
    id,
    title,
    tables.map((table) => livePart(table)),
  );
