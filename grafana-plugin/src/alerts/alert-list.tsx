import { dateTimeFormat } from '@grafana/data';
import { Badge, type BadgeColor, Card, LinkButton, Stack, TextLink } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { pluginLink } from '../address/plugin-link.ts';
import { api } from '../api/client.ts';
import { useClockTime } from '../states/clock-time.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { QueryState } from '../states/query-state.tsx';
import { text } from '../texts/alert-list.ts';

const severityColours: ReadonlyMap<string, BadgeColor> = new Map([
  ['critical', 'red'],
  ['warning', 'orange'],
  ['info', 'blue'],
]);

interface AlertListProps {
  /** Names. */
  readonly of: { readonly device: string } | { readonly site: string };
  /** Site of the page with all alerts. */
  readonly site: string | undefined;
}

/** What fires now for one device or one site. */
export function AlertList({ of, site }: AlertListProps) {
  const isDevice = 'device' in of;
  const query = useQuery({
    queryKey: ['alerts', of],
    queryFn: ({ signal }) => api.get('/alerts', { query: of, signal }),
    refetchInterval: 15_000,
  });
  const time = useClockTime(query.dataUpdatedAt);
  return (
    <Stack direction="column" gap={2}>
      <QueryState query={query} failed={text('failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text(isDevice ? 'noneOfDevice' : 'noneOfSite')} variant="completed">
              {text('noneSince', { time })}
            </EmptyState>
          ) : (
            <ul style={{ listStyle: 'none' }}>
              {items.map(({ fingerprint, labels, annotations, starts_at: since, state }) => (
                <li key={fingerprint}>
                  <Card noMargin>
                    <Card.Heading>
                      {labels['alertname']}{' '}
                      <Badge
                        color={severityColours.get(labels['severity'] ?? '') ?? 'darkgrey'}
                        text={labels['severity'] ?? ''}
                      />{' '}
                      {state === 'suppressed' && (
                        <Badge color="darkgrey" icon="bell-slash" text={text('silenced')} />
                      )}
                    </Card.Heading>
                    <Card.Meta>
                      {[
                        ...(isDevice || labels['device'] === undefined ? [] : [labels['device']]),
                        text('since', { time: dateTimeFormat(since) }),
                      ]}
                    </Card.Meta>
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
        <LinkButton variant="secondary" href={pluginLink('alerts', site === undefined ? {} : { site })}>
          {text('openAll')}
        </LinkButton>
      </div>
    </Stack>
  );
}
