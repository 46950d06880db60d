import { Alert, Stack, Text } from '@grafana/ui';
import { usePrometheusUid } from '../../../prometheus/data-source.ts';
import { text } from '../../../texts/site.ts';
import { SiteDevices } from '../site-devices.tsx';
import { SiteFacts } from '../site-facts.tsx';
import { SiteWindows } from '../site-windows.tsx';
import type { SiteContext, SiteTab } from '../site-tab.ts';

function Overview(context: SiteContext) {
  const hasPrometheus = usePrometheusUid() !== undefined;
  return (
    <Stack direction="column" gap={3}>
      {!hasPrometheus && <Alert severity="info" title={text('noPrometheus')} />}
      <section aria-label={text('devices')}>
        <Text element="h2" variant="h4">
          {text('devices')}
        </Text>
        <SiteDevices {...context} />
      </section>
      <section>
        <Text element="h2" variant="h4">
          {text('facts')}
        </Text>
        <SiteFacts {...context} />
      </section>
      <section>
        <Text element="h2" variant="h4">
          {text('windows')}
        </Text>
        <SiteWindows {...context} />
      </section>
    </Stack>
  );
}

export const tab: SiteTab = { id: 'overview', title: () => text('overview'), Content: Overview };
