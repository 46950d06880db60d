import { Stack } from '@grafana/ui';
import { LiveTable } from '../../../live/live-table.tsx';
import { health } from '../../../live/tables/health.ts';
import { text } from '../../../texts/device.ts';
import type { DeviceContext, DeviceTab } from '../device-tab.ts';
import { ConnectionCheck } from '../connection-check.tsx';
import { RecordFacts } from '../record-facts.tsx';
import { ResourceFacts } from '../resource-facts.tsx';
import { StateHistory } from '../state-history.tsx';
import { TitledSection } from '../../../facts/titled-section.tsx';

function Overview(context: DeviceContext) {
  const { device, site, labels } = context;
  return (
    <Stack direction="column" gap={3}>
      <TitledSection title={text('now')}>
        <ResourceFacts deviceId={device.id} />
      </TitledSection>
      <StateHistory labels={labels} />
      <TitledSection title={text('facts')}>
        <RecordFacts {...context} />
      </TitledSection>
      <TitledSection title={text('connection')}>
        <ConnectionCheck device={device} />
      </TitledSection>
      <TitledSection title={text('health')}>
        <LiveTable table={health} deviceId={device.id} labels={labels} site={site} />
      </TitledSection>
    </Stack>
  );
}

export const tab: DeviceTab = { id: 'overview', title: () => text('overview'), Content: Overview };
