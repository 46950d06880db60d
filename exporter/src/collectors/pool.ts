import { defineCollector } from '../define/collector.ts';
import { count, duration, flagOrFalse, type Row, text } from '../define/fields.ts';
import { gauge, info } from '../define/metrics.ts';
import { countedBy, menu } from '../define/sources.ts';
import { addressesIn, prefixesIn } from './pool/size.ts';
import { isSet } from '../define/values.ts';

/** Where the device gives no `total`, the ranges do. */
function* withTotal(row: Row): Iterable<Row> {
  const size = row['total'] === undefined ? addressesIn(String(row['ranges'] ?? '')) : undefined;
  yield size === undefined ? row : { ...row, total: size };
}

/** A prefix from the provider changes with it: it is no label, and `actual-prefix` (7.24) is where it is. */
function* withPrefixes(row: Row): Iterable<Row> {
  const { prefix, ...rest } = row;
  const isOwn = !isSet(row['dynamic']) && (row['from-pool'] ?? '') === '';
  const all = prefixesIn(String(row['actual-prefix'] ?? prefix ?? ''), String(row['prefix-length'] ?? ''));
  yield {
    ...rest,
    ...(isOwn && prefix !== undefined ? { 'own-prefix': prefix } : {}),
    // up to 2^128, longer than any counter that a device sends
    ...(all === undefined ? {} : { prefixes: BigInt(all) }),
  };
}

const pools = menu('/ip/pool');
const pools6 = menu('/ipv6/pool');

export default defineCollector({
  name: 'pool',
  title: 'IP pools: size and use',
  types: ['router', 'ap', 'cpe', 'lte'],
  isSlow: true,
  notes:
    'Newer 7.x versions report size and use themselves. Elsewhere the size comes from the ranges, and the device counts ' +
    '`/ip/pool/used`: a command per pool. IPv6 pools are always counted. A pool with a next pool hands out of that one when it is ' +
    'full; its own numbers do not include it. Rows: pools.',
  tables: [
    {
      api: pools,
      resource: {
        name: 'ip-pools',
        title: 'IP pools',
        prefix: 'ip_pool',
        example: {
          pool: 'pool-mgmt',
          ranges: '10.10.100.10-10.10.100.249',
          next_pool: 'none',
          addresses: 240,
          used_addresses: 14,
          available_addresses: 226,
        },
      },
      labels: { pool: text('name') },
      expand: { properties: ['ranges', 'total'], rows: withTotal },
      metrics: [
        gauge('mikrotik_ip_pool_addresses', 'Addresses of the pool, over all its ranges.', count('total')),
        gauge('mikrotik_ip_pool_used_addresses', 'Addresses of the pool in use.', count('used')),
        gauge(
          'mikrotik_ip_pool_available_addresses',
          'Addresses of the pool not in use; reported by newer 7.x versions only.',
          count('available'),
        ),
        info('mikrotik_ip_pool_info', 'Ranges of the pool, and the pool that follows when it is full.', {
          ranges: text('ranges'),
          next_pool: text('next-pool'),
        }),
      ],
    },
    {
      api: countedBy('/ip/pool/used', {
        of: pools,
        property: 'pool',
        skip: (row) => row['used'] !== undefined,
        skipProperties: ['used'],
      }),
      resource: { name: 'ip-pools', prefix: 'ip_pool' },
      labels: { pool: text('name') },
      metrics: [gauge('mikrotik_ip_pool_used_addresses', 'Addresses of the pool in use.', count('count'))],
    },
    {
      api: pools6,
      labels: { pool: text('name') },
      expand: {
        properties: ['actual-prefix', 'dynamic', 'from-pool', 'prefix', 'prefix-length'],
        makes: { 'own-prefix': ['prefix'], prefixes: ['actual-prefix', 'prefix', 'prefix-length'] },
        rows: withPrefixes,
      },
      metrics: [
        gauge(
          'mikrotik_ipv6_pool_prefixes',
          'Prefixes of its length that the pool contains.',
          count('prefixes'),
        ),
        gauge(
          'mikrotik_ipv6_pool_inactive',
          'Whether the pool has no prefix, for example because the one from the provider ran out.',
          flagOrFalse('inactive'),
        ),
        gauge(
          'mikrotik_ipv6_pool_valid_lifetime_seconds',
          'Time until the prefix from the provider runs out.',
          duration('valid-lifetime'),
        ),
        gauge(
          'mikrotik_ipv6_pool_preferred_lifetime_seconds',
          'Time until addresses of the prefix from the provider are no longer used for new connections.',
          duration('preferred-lifetime'),
        ),
        info('mikrotik_ipv6_pool_info', 'Prefix of a configured pool, and the length it hands out.', {
          prefix: text('own-prefix'),
          prefix_length: text('prefix-length'),
        }),
      ],
    },
    {
      api: countedBy('/ipv6/pool/used', { of: pools6, property: 'pool' }),
      labels: { pool: text('name') },
      metrics: [gauge('mikrotik_ipv6_pool_used_prefixes', 'Prefixes of the pool in use.', count('count'))],
    },
  ],
});
