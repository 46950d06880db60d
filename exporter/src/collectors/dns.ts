import { defineCollector } from '../define/collector.ts';
import { count, flag, flagOrFalse, kibibytes, not, type Row, text } from '../define/fields.ts';
import { counter, gauge, info } from '../define/metrics.ts';
import { counted, menu } from '../define/sources.ts';
import { firstGiven } from '../define/values.ts';

const numberOf = (list: Row[string] | undefined): string =>
  String(list === undefined || list === '' ? 0 : String(list).split(',').length);

/** Servers learned from a provider change with it, so they are counted and not named. */
function* withNumbers(row: Row): Iterable<Row> {
  const { servers, 'dynamic-servers': learned, 'use-doh-server': doh } = row;
  yield {
    ...row,
    ...(servers === undefined ? {} : { 'configured-servers': numberOf(servers) }),
    ...(learned === undefined ? {} : { 'learned-servers': numberOf(learned) }),
    ...(doh === undefined ? {} : { 'doh-enabled': String(doh !== '') }),
  };
}

/** A URL can have the account of a provider in it. */
const withoutAccount = (url: string): string => url.replace(/^([a-z]+:\/\/)[^/?#]*@/i, '$1');

/** A list is a file of the device or comes from a URL. */
function* withSource(row: Row): Iterable<Row> {
  yield { ...row, list: firstGiven(row['url'], row['file']) ?? '' };
}

export default defineCollector({
  name: 'dns',
  title: 'DNS: cache, servers, ad lists',
  types: ['router', 'cpe', 'lte'],
  isSlow: true,
  notes:
    'RouterOS gives the sizes of the cache in KiB. Ad lists are from 7.15 on; DNS over HTTPS from 6.47 on. The entries of the ' +
    'cache are not counted: the device would go through all of them. Rows: settings, and ad lists.',
  tables: [
    {
      api: menu('/ip/dns'),
      labels: {},
      expand: {
        properties: ['servers', 'dynamic-servers', 'use-doh-server'],
        makes: {
          'configured-servers': ['servers'],
          'learned-servers': ['dynamic-servers'],
          'doh-enabled': ['use-doh-server'],
        },
        rows: withNumbers,
      },
      metrics: [
        gauge('mikrotik_dns_cache_size_bytes', 'Size of the cache.', kibibytes('cache-size')),
        gauge('mikrotik_dns_cache_used_bytes', 'Part of the cache in use.', kibibytes('cache-used')),
        gauge(
          'mikrotik_dns_remote_requests_allowed',
          'Whether the device answers the queries of others.',
          flag('allow-remote-requests'),
        ),
        gauge('mikrotik_dns_servers', 'Configured servers.', count('configured-servers')),
        gauge(
          'mikrotik_dns_dynamic_servers',
          'Servers learned by DHCP, PPP or router advertisements.',
          count('learned-servers'),
        ),
        gauge('mikrotik_dns_doh_enabled', 'Whether DNS over HTTPS is in use.', flag('doh-enabled')),
        info('mikrotik_dns_info', 'Configured servers.', {
          servers: text('servers'),
          doh_server: text('use-doh-server', undefined, withoutAccount),
        }),
      ],
    },
    {
      api: counted('/ip/dns/static'),
      labels: {},
      metrics: [gauge('mikrotik_dns_static_entries', 'Static entries.', count('count'))],
    },
    {
      api: menu('/ip/dns/adlist'),
      labels: { list: text('list', undefined, withoutAccount) },
      expand: { properties: ['url', 'file'], makes: { list: ['url', 'file'] }, rows: withSource },
      metrics: [
        gauge('mikrotik_dns_adlist_enabled', 'Whether the list is enabled.', not(flagOrFalse('disabled'))),
        gauge(
          'mikrotik_dns_adlist_names',
          'Names on the list; 0 if it could not be fetched.',
          count('name-count'),
        ),
        counter('mikrotik_dns_adlist_matches_total', 'Queries answered from the list.', count('match-count')),
      ],
    },
  ],
});
