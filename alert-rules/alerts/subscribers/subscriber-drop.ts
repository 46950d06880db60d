import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { siteNotDown, siteNotInMaintenance, whileFiring } from '../../language/guards.ts';
import { subscriberRouters, subscribersActive } from '../../recording/subscribers.ts';

const usual = (window: string): string =>
  `0.7 * (avg_over_time(${series(subscribersActive)}[1h] offset ${window}) >= 20)`;

/**
 * The best single signal for what customers feel. With 20 subscribers or more, and not while the site is down. Raised by the hour before;
 * it lasts until as many are back as there were yesterday at this hour.
 */
export default alert({
  severity: 'critical',
  scope: 'site',
  for: '3m',
  keepFiringFor: '5m',
  expression: `
    (
      ${series(subscribersActive)} < ${usual('5m')}
      or (
        ${series(subscribersActive)} < ${usual('23h30m')}
        ${whileFiring('MikrofleetSubscriberDrop', 'tenant, site')}
      )
    )
    unless on (tenant, site) ${series(subscriberRouters)} < max_over_time(${series(subscriberRouters)}[65m])`,
  guards: [siteNotDown(15), siteNotInMaintenance],
  summary: 'Many subscribers of {{ $labels.site }} went offline',
  description:
    '{{ $labels.site }} has {{ $value | humanize }} subscribers online: less than 70 % of the hour before, or of yesterday at this hour, which was 20 or more. Its devices answer.',
  board: 'subscribers',
});
