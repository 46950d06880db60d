import { equals, matcherText } from '../matchers.ts';
import type { Team } from './settings.ts';

/** A route of Alertmanager. */
export interface Route {
  readonly receiver: string;
  readonly matchers?: readonly string[];
  readonly routes?: readonly Route[];
  readonly [setting: string]: unknown;
}

/** Of a tenant; the platform and the fallback have names without a slash. */
export const pageReceiver = (tenant: string): string => `${tenant}/page`;
export const notifyReceiver = (tenant: string): string => `${tenant}/notify`;

export const platformPage = 'platform-page';

export const daytime = 'daytime';

const critical = matcherText(equals('severity', 'critical'));
const info = matcherText(equals('severity', 'info'));

/** One outage is one page, however many alerts it has. Resolved after a minute, since somebody is waiting for it. */
const paging = {
  group_by: ['tenant', 'site'],
  group_wait: '15s',
  group_interval: '1m',
  repeat_interval: '1h',
} as const;

/**
 * The root of the tree. Whatever matches nothing below arrives at `fallback`, where it is seen. What is critical also goes to the
 * page of the platform: a tenant that the API created a minute ago has no team yet, and nobody reads mail at night.
 */
export const rootRoute = (tenants: ReadonlyMap<string, Team>, platform: Team): Route => ({
  receiver: 'fallback',
  group_by: ['tenant', 'site', 'alertname'],
  group_wait: '30s',
  group_interval: '5m',
  repeat_interval: '4h',
  routes: [
    {
      matchers: [matcherText(equals('alertname', 'MikrofleetWatchdog'))],
      receiver: 'heartbeat',
      group_by: ['alertname'],
      group_wait: '0s',
      group_interval: '1m',
      repeat_interval: '1m',
    },
    teamRoute('', platform, { page: platformPage, notify: 'platform' }),
    ...[...tenants].map(([tenant, team]) =>
      teamRoute(tenant, team, { page: pageReceiver(tenant), notify: notifyReceiver(tenant) }),
    ),
    ...criticalRoutes(platform, { page: platformPage, notify: 'fallback' }),
  ],
});

interface Names {
  readonly page: string;
  readonly notify: string;
}

function teamRoute(tenant: string, team: Team, names: Names): Route {
  return {
    matchers: [matcherText(equals('tenant', tenant))],
    receiver: names.notify,
    routes: [
      ...criticalRoutes(team, names),
      {
        matchers: [info],
        receiver: names.notify,
        active_time_intervals: [daytime],
        repeat_interval: '24h',
      },
    ],
  };
}

function criticalRoutes({ page }: Team, names: Names): readonly Route[] {
  return [
    // `continue` goes on with the next sibling and never comes back to the parent, so that the second one is needed.
    ...(page.length > 0
      ? [{ matchers: [critical], receiver: names.page, ...paging, continue: true } as const]
      : []),
    { matchers: [critical], receiver: names.notify, group_by: paging.group_by },
  ];
}
