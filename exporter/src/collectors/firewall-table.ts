import { defineCollector } from '../define/collector.ts';
import { count, type Row, text } from '../define/fields.ts';
import { gauge, rows } from '../define/metrics.ts';
import { counted } from '../define/sources.ts';
import { firewallRules } from './firewall/rules.ts';
import { isSet } from '../define/values.ts';

const families = [
  ['ipv4', '/ip'],
  ['ipv6', '/ipv6'],
] as const;
const addressEntries = families.map(([family, base]) =>
  counted(`${base}/firewall/address-list`, { constants: { family } }),
);

/** Not only `true`: a missing flag is false. */
const has = (name: string) => (row: Row) => isSet(row[name]);

const table = { family: text('family'), facility: text('facility') };

export default defineCollector({
  name: 'firewall-table',
  title: 'Firewall tables: rules and address lists, counted',
  types: ['router', 'cpe', 'lte'],
  isSlow: true,
  notes:
    'Reads chain, action and flags of every rule in eight tables; the router counts the entries of address lists itself. ' +
    'Ten commands, for what changes when somebody changes it: part of the module `slow`. Rows: every rule; none of address lists.',
  tables: [
    {
      api: firewallRules,
      labels: {},
      expand: { properties: ['disabled', 'invalid'], rows: (row) => [row] },
      metrics: [
        rows('mikrotik_firewall_rules', 'Rules by chain and action, disabled and invalid ones included.', {
          ...table,
          chain: text('chain'),
          action: text('action'),
        }),
        rows('mikrotik_firewall_disabled_rules', 'Disabled rules.', table, { when: has('disabled') }),
        rows(
          'mikrotik_firewall_invalid_rules',
          'Invalid rules, which match nothing, for example because their interface is gone.',
          table,
          { when: has('invalid') },
        ),
      ],
    },
    {
      api: addressEntries,
      labels: { family: text('family') },
      metrics: [gauge('mikrotik_firewall_address_entries', 'Entries of all address lists.', count('count'))],
    },
  ],
});
