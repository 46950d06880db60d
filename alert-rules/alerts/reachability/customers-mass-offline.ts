import { alert } from '../../language/alert.ts';
import {
  siteNotDown,
  siteNotInMaintenance,
  unlessTogether,
  upstreamNotDown,
  whileKnown,
} from '../../language/guards.ts';
import { customersLostTogether, customersSilent } from '../../recording/customers-lost.ts';

/**
 * Many customers of a site at once: a sector, a power cut in a village. After an outage of the
 * site they have 15 minutes to come back.
 */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '5m',
  keepFiringFor: '3m',
  expression: `
    (
      ${customersSilent.raised}
      or (${customersSilent.still} ${whileKnown(customersLostTogether, 'MikrofleetCustomersMassOffline')})
    )
    ${unlessTogether(customersLostTogether, 'MikrofleetCustomersMassOffline')}`,
  guards: [siteNotDown(15), upstreamNotDown(15), siteNotInMaintenance],
  summary: 'Many customers of {{ $labels.site }} are offline',
  description:
    '{{ $value | humanizePercentage }} of the devices at customers of {{ $labels.site }} have not answered for 5 minutes; the limit is 30 %, if it was less within the last hours and yesterday at this hour. The site itself answers.',
  board: 'tower-site',
});
