import { defineCollector } from '../define/collector.ts';
import { bytes, count, flagOrFalse, not, text } from '../define/fields.ts';
import { counter, gauge, info } from '../define/metrics.ts';
import { counted, menu, monitor, settingsMonitor } from '../define/sources.ts';
import { isSet } from '../define/values.ts';

/** RouterOS 6 had another program of that name below `/tool`. */
const named = (menuName: string) => [`/user-manager/${menuName}`, `/tool/user-manager/${menuName}`];

const routers = menu(named('router'), { isConfigured: true });

const profileStates = ['waiting', 'running', 'running-active', 'used'];

export default defineCollector({
  name: 'user-manager',
  title: 'User Manager: sessions, users, routers that ask',
  types: ['router'],
  isSlow: true,
  notes:
    'The package user-manager; a device without it is asked once per connection. The counters per router, the database ' +
    'and the states of profiles exist on RouterOS 7 only. Users and sessions are counted by the device. Costs 9 commands ' +
    'and one per router; rows: routers.',
  tables: [
    {
      api: [
        settingsMonitor('/user-manager/monitor'),
        counted('/tool/user-manager/session', {
          where: ['active=true'],
          take: { 'active-sessions': 'count' },
        }),
      ],
      labels: {},
      metrics: [gauge('mikrotik_user_manager_sessions', 'Active sessions.', count('active-sessions'))],
    },
    {
      api: counted(named('user'), { isConfigured: true }),
      labels: {},
      metrics: [gauge('mikrotik_user_manager_users', 'All users.', count('count'))],
    },
    {
      api: counted(named('user'), { where: ['disabled=true'], isConfigured: true }),
      labels: {},
      metrics: [gauge('mikrotik_user_manager_disabled_users', 'Disabled users.', count('count'))],
    },
    {
      api: profileStates.map((state) =>
        counted('/user-manager/user-profile', {
          where: [`state=${state}`],
          // sessions and time change the states: a list that was empty says nothing about now
          constants: { state },
        }),
      ),
      labels: { state: text('state') },
      metrics: [gauge('mikrotik_user_manager_user_profiles', 'Profiles of users by state.', count('count'))],
    },
    {
      api: menu('/user-manager/database'),
      labels: {},
      metrics: [
        gauge('mikrotik_user_manager_database_size_bytes', 'Size of the database.', bytes('db-size')),
        gauge(
          'mikrotik_user_manager_database_free_bytes',
          'Free space on the disk of the database.',
          bytes('free-disk-space'),
        ),
      ],
    },
    {
      api: routers,
      labels: { router: text('name') },
      metrics: [
        info('mikrotik_user_manager_router_info', 'Address of the router.', { address: text('address') }),
        gauge(
          'mikrotik_user_manager_router_enabled',
          'Whether requests of the router are answered.',
          not(flagOrFalse('disabled')),
        ),
      ],
    },
    {
      api: monitor('/user-manager/router/monitor', {
        of: routers,
        skip: (row) => isSet(row['disabled']),
        skipProperties: ['disabled'],
        perItem: true,
      }),
      labels: { router: text('name') },
      metrics: [
        counter(
          'mikrotik_user_manager_router_access_requests_total',
          'Access requests of the router.',
          count('access-requests'),
        ),
        counter(
          'mikrotik_user_manager_router_access_failures_total',
          'Access requests that were rejected.',
          count('access-failures'),
        ),
        counter(
          'mikrotik_user_manager_router_accounting_requests_total',
          'Accounting requests of the router.',
          count('accounting-requests'),
        ),
        counter(
          'mikrotik_user_manager_router_accounting_failures_total',
          'Accounting requests that failed.',
          count('accounting-failures'),
        ),
        counter(
          'mikrotik_user_manager_router_broken_requests_total',
          'Requests that could not be read, for example because of a wrong secret.',
          count('broken-requests'),
        ),
        counter(
          'mikrotik_user_manager_router_unknown_requests_total',
          'Requests of a kind that is not known.',
          count('unknown-requests'),
        ),
        counter(
          'mikrotik_user_manager_router_cached_replies_total',
          'Replies to repeated requests (sent-from-cache).',
          count('sent-from-cache'),
        ),
        counter(
          'mikrotik_user_manager_router_disconnect_acks_total',
          'Orders to end a session that the router carried out.',
          count('disconnect-ack'),
        ),
        counter(
          'mikrotik_user_manager_router_disconnect_naks_total',
          'Orders to end a session that the router refused.',
          count('disconnect-nak'),
        ),
        counter(
          'mikrotik_user_manager_router_coa_acks_total',
          'Changes of a session that the router carried out.',
          count('coa-ack'),
        ),
        counter(
          'mikrotik_user_manager_router_coa_naks_total',
          'Changes of a session that the router refused.',
          count('coa-nak'),
        ),
      ],
    },
  ],
});
