import { Alert, Stack } from '@grafana/ui';
import { usePrometheusUid } from '../../../prometheus/data-source.ts';
import { text } from '../../../texts/site.ts';
import { SiteDevices } from '../site-devices.tsx';
import { SiteFacts } from '../site-facts.tsx';
import { SiteWindows } from '../site-windows.tsx';
import type { SiteContext, SiteTab } from '../site-tab.ts';
import { TitledSection } from '../../../facts/titled-section.tsx';

function Overview(context: SiteContext) {
  const hasPrometheus = usePrometheusUid() !== undefined;
  return (
    <Stack direction="column" gap={3}>
      {!hasPrometheus && <Alert severity="info" title={text('noPrometheus')} />}
      <TitledSection title={text('devices')}>
        <SiteDevices {...context} />
      </TitledSection>
      <TitledSection title={text('facts')}>
        <SiteFacts {...context} />
      </TitledSection>
      <TitledSection title={text('windows')}>
        <SiteWindows {...context} />
      </TitledSection>
    </Stack>
  );
}

export const tab: SiteTab = { id: 'overview', title: () => text('overview'), Content: Overview };
