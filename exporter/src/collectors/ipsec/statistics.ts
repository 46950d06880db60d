import type { Table } from '../../define/collector.ts';
import { count, type Row, text } from '../../define/fields.ts';
import { counter } from '../../define/metrics.ts';
import { menu } from '../../define/sources.ts';

/** All that the kernel counts (XfrmIn… and XfrmOut… of Linux). */
const properties = [
  'in-errors',
  'in-buffer-errors',
  'in-header-errors',
  'in-no-states',
  'in-state-protocol-errors',
  'in-state-mode-errors',
  'in-state-sequence-errors',
  'in-state-expired',
  'in-state-mismatches',
  'in-state-invalid',
  'in-template-mismatches',
  'in-no-policies',
  'in-policy-blocked',
  'in-policy-errors',
  'out-errors',
  'out-bundle-errors',
  'out-bundle-check-errors',
  'out-no-states',
  'out-state-protocol-errors',
  'out-state-mode-errors',
  'out-state-sequence-errors',
  'out-state-expired',
  'out-policy-blocked',
  'out-policy-dead',
  'out-policy-errors',
] as const;

function* byReason(row: Row): Iterable<Row> {
  for (const property of properties) {
    const errors = row[property];
    if (errors === undefined) continue;
    const split = property.indexOf('-');
    yield { direction: property.slice(0, split), reason: property.slice(split + 1), errors };
  }
}

export const statistics: Table = {
  api: menu('/ip/ipsec/statistics'),
  labels: { direction: text('direction'), reason: text('reason') },
  expand: {
    properties,
    makes: { direction: properties, reason: properties, errors: properties },
    rows: byReason,
  },
  metrics: [
    counter(
      'mikrotik_ipsec_errors_total',
      'Packets lost to IPsec by direction and reason, such as no-states, state-sequence-errors and template-mismatches.',
      count('errors'),
    ),
  ],
};
