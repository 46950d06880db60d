import { whenAsked } from '../define/asked.ts';
import { defineCollector } from '../define/collector.ts';
import { onRequest } from '../define/device-types.ts';
import { bytes, count, flagOrFalse, not, text } from '../define/fields.ts';
import { counter, gauge, info } from '../define/metrics.ts';
import { firewallRules } from './firewall/rules.ts';

export default defineCollector({
  name: 'firewall-rule',
  title: 'Firewall rules, one series per rule',
  types: onRequest,
  notes:
    'Five series per rule, so it is in no default module; `firewall-table` counts the rules. A rule is identified by its internal ' +
    'number (`rule`), which survives moves and edits, because comments repeat. Naming the counters in the proplist returns ' +
    'them without `stats` (7.24) and avoids prints that are a hundred times slower on 7.23.2 (akpw/mktxp #327). One command ' +
    'for each of the eight tables. Rows: every rule.',
  options: { comments: 'Add the comment of the rule as a label; editing it begins new series.' },
  tables: [
    {
      api: firewallRules,
      labels: {
        family: text('family'),
        facility: text('facility'),
        rule: text('.id'),
        comment: whenAsked('comments', text('comment')),
      },
      metrics: [
        info('mikrotik_firewall_rule_info', 'Chain, action and comment of the rule.', {
          chain: text('chain'),
          action: text('action'),
          comment: text('comment'),
        }),
        gauge('mikrotik_firewall_rule_enabled', 'Whether the rule is enabled.', not(flagOrFalse('disabled'))),
        gauge('mikrotik_firewall_rule_invalid', 'Whether the rule is invalid.', flagOrFalse('invalid')),
        counter('mikrotik_firewall_rule_bytes_total', 'Bytes matched by the rule.', bytes('bytes')),
        counter('mikrotik_firewall_rule_packets_total', 'Packets matched by the rule.', count('packets')),
      ],
    },
  ],
});
