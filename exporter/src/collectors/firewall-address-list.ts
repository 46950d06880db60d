import { whenAsked } from '../define/asked.ts';
import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { duration, flagOrFalse, not, type Row, text } from '../define/fields.ts';
import { gauge, rows } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';
import { isSet } from '../define/values.ts';

const lists = [
  menu('/ip/firewall/address-list', { constants: { family: 'ipv4' } }),
  menu('/ipv6/firewall/address-list', { constants: { family: 'ipv6' } }),
];

/** RouterOS leaves the flag out where it is false (7.24). */
const withDynamic = (row: Row): Iterable<Row> => [{ ...row, dynamic: String(isSet(row['dynamic'])) }];

export default defineCollector({
  name: 'firewall-address-list',
  title: 'Firewall address lists',
  types: onRequest,
  notes:
    'Reads every entry, and block lists have 100,000: a router needs seconds for them. So it is in no default module; ' +
    '`firewall-table` has the number of all entries, which the router counts itself. Rows are counted as they arrive and not kept. Rows: every entry of all lists.',
  options: {
    entries: 'Add a series for each entry, with its address. Limit them with `max_rows`.',
  },
  tables: [
    {
      api: lists,
      labels: {},
      expand: { properties: ['dynamic'], rows: withDynamic },
      metrics: [
        rows('mikrotik_firewall_address_list_entries', 'Entries of each address list.', {
          family: text('family'),
          list: text('list'),
          dynamic: text('dynamic'),
        }),
      ],
    },
    whenAsked('entries', {
      api: lists,
      labels: { family: text('family'), list: text('list'), address: text('address') },
      metrics: [
        gauge(
          'mikrotik_firewall_address_enabled',
          'Whether the entry of the address list is enabled.',
          not(flagOrFalse('disabled')),
        ),
        gauge(
          'mikrotik_firewall_address_timeout_seconds',
          'Time until the entry of the address list is removed; missing for a permanent one.',
          duration('timeout'),
        ),
      ],
    }),
  ],
});
