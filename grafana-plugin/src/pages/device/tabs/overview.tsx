import { Stack, Text } from '@grafana/ui';
import { LiveTable } from '../../../live/live-table.tsx';
import { health } from '../../../live/tables/health.ts';
import { text } from '../../../texts/device.ts';
import type { DeviceContext, DeviceTab } from '../device-tab.ts';
import { ConnectionCheck } from '../connection-check.tsx';
import { RecordFacts } from '../record-facts.tsx';
import { ResourceFacts } from '../resource-facts.tsx';
import { StateHistory } from '../state-history.tsx';

function Overview(context: DeviceContext) {
  const { device, labels } = context;
  return (
    <Stack direction="column" gap={3}>
      <section>
        <Text element="h2" variant="h4">
          {text('now')}
        </Text>
        <ResourceFacts deviceId={device.id} />
      </section>
      <StateHistory labels={labels} />
      <section>
        <Text element="h2" variant="h4">
          {text('facts')}
        </Text>
        <RecordFacts {...context} />
      </section>
      <section>
        <Text element="h2" variant="h4">
          {text('connection')}
        </Text>
        <ConnectionCheck device={device} />
      </section>
      <section>
        <Text element="h2" variant="h4">
          {text('health')}
        </Text>
        <LiveTable table={health} deviceId={device.id} labels={labels} />
      </section>
    </Stack>
  );
}

export const tab: DeviceTab = { id: 'overview', title: () => text('overview'), Content: Overview };
