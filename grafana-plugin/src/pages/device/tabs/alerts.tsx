import { dateTimeFormat } from '@grafana/data';
import { Badge, type BadgeColor, Card, LinkButton, Stack, TextLink } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { pluginPath } from '../../../plugin-id.ts';
import { useClockTime } from '../../../states/clock-time.ts';
import { EmptyState } from '../../../states/empty-state.tsx';
import { QueryState } from '../../../states/query-state.tsx';
import { text } from '../../../texts/device.ts';
import type { DeviceContext, DeviceTab } from '../device-tab.ts';

const severityColours: Readonly<Record<string, BadgeColor>> = {
  critical: 'red',
  warning: 'orange',
  info: 'blue',
};

function Alerts({ device, site }: DeviceContext) {
  const query = useQuery({
    queryKey: ['alerts', 'device', device.name],
    queryFn: ({ signal }) => api.get('/alerts', { query: { device: device.name }, signal }),
    refetchInterval: 15_000,
  });
  const time = useClockTime(query.dataUpdatedAt);
  const all = new URLSearchParams(site === undefined ? {} : { site });
  return (
    <Stack direction="column" gap={2}>
      <QueryState query={query} failed={text('alertsFailed')}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text('alertsNone')} variant="completed">
              {text('alertsNoneSince', { time })}
            </EmptyState>
          ) : (
            <ul style={{ listStyle: 'none' }}>
              {items.map(({ fingerprint, labels, annotations, starts_at: since, state }) => (
                <li key={fingerprint}>
                  <Card noMargin>
                    <Card.Heading>
                      {labels['alertname']}{' '}
                      <Badge
                        color={severityColours[labels['severity'] ?? ''] ?? 'darkgrey'}
                        text={labels['severity'] ?? ''}
                      />{' '}
                      {state === 'suppressed' && (
                        <Badge color="darkgrey" icon="bell-slash" text={text('silenced')} />
                      )}
                    </Card.Heading>
                    <Card.Meta>{text('alertSince', { time: dateTimeFormat(since) })}</Card.Meta>
                    <Card.Description>{annotations['summary']}</Card.Description>
                    <Card.Actions>
                      {annotations['runbook_url'] !== undefined && (
                        <TextLink external href={annotations['runbook_url']}>
                          {text('runbook')}
                        </TextLink>
                      )}
                    </Card.Actions>
                  </Card>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
      <div>
        <LinkButton variant="secondary" href={`${pluginPath}/alerts?${all.toString()}`}>
          {text('openAlerts')}
        </LinkButton>
      </div>
    </Stack>
  );
}

export const tab: DeviceTab = { id: 'alerts', title: () => text('alerts'), Content: Alerts };
