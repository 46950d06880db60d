import { Stack } from '@grafana/ui';
import type { AnyLiveTable, LiveTableDefinition } from '../../../live/live-table-definition.ts';
import { LiveTable } from '../../../live/live-table.tsx';
import type { ResourceName } from '../../../live/reading.ts';
import type { DeviceContext, DeviceTab } from '../device-tab.ts';

/** A tab of live tables, shown if the device has any of them. */
export function liveTab(id: string, title: () => string, tables: readonly AnyLiveTable[]): DeviceTab {
  return {
    id,
    title,
    shows: (_, has) => tables.some(({ resource }) => has(resource)),
    Content: ({ device, labels }: DeviceContext) => (
      <Stack direction="column" gap={3}>
        {tables.map((table) => (
          // The row types differ; within one table they fit.
          <LiveTable
            key={table.resource}
            table={table as unknown as LiveTableDefinition<ResourceName>}
            deviceId={device.id}
            labels={labels}
          />
        ))}
      </Stack>
    ),
  };
}
