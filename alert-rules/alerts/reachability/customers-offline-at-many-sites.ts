import { series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { someSitesOf } from '../../language/some-sites.ts';
import { customersLostTogether } from '../../recording/customers-lost.ts';

/** A power cut of a region, or a RADIUS server that all sites share: one page instead of one for each tower. As long as SubscriberDrop, so that neither is there for a hiccup. */
export default alert({
  severity: 'critical',
  scope: 'platform',
  for: '3m',
  keepFiringFor: '10m',
  expression: `
    count by (tenant) (${series(customersLostTogether)})`,
  summary:
    'Customers of {{ $value }} sites{{ with $labels.tenant }} of {{ . }}{{ end }} went offline at once',
  description: `Five sites or more lost many of their customers within 10 minutes, and {{ $value }} have not got them back, among them ${someSitesOf(customersLostTogether)}. The sites themselves answer: look for what their customers share, such as mains power or the RADIUS server. Alerts about each of them are held back.`,
  board: 'fleet-overview',
});
