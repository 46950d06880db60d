import { alert } from '../../language/alert.ts';
import { siteNotDown, siteNotInMaintenance, unlessTogether, whileKnown } from '../../language/guards.ts';
import { customersLostTogether, subscribersGone } from '../../recording/customers-lost.ts';

/** The best single signal for what customers feel. With 20 subscribers or more, and not while the site is down. */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '3m',
  keepFiringFor: '5m',
  expression: `
    (
      ${subscribersGone.raised}
      or (${subscribersGone.still} ${whileKnown(customersLostTogether, 'MikrofleetSubscriberDrop')})
    )
    ${unlessTogether(customersLostTogether, 'MikrofleetSubscriberDrop')}`,
  guards: [siteNotDown(15), siteNotInMaintenance],
  summary: 'Many subscribers of {{ $labels.site }} went offline',
  description:
    '{{ $labels.site }} has {{ $value | humanize }} subscribers online: less than 70 % of the hour before, or of yesterday at this hour, which was 20 or more. Its devices answer.',
  board: 'subscribers',
});
