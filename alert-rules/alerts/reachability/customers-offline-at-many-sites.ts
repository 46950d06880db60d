import { matching, series } from '../../../promql/series.ts';
import { alert } from '../../language/alert.ts';
import { whileFiring } from '../../language/guards.ts';

const ofCustomers = {
  alertname: matching('MikrofleetCustomersMassOffline|MikrofleetSubscriberDrop'),
  alertstate: matching('pending|firing'),
};
const sites = `group by (tenant, site) (${series('ALERTS', ofCustomers)})`;

/** Five names say where to look; the board has all. */
const someSites = `{{ range $index, $found := printf "group by (site) (ALERTS{alertname=~\\"MikrofleetCustomersMassOffline|MikrofleetSubscriberDrop\\",tenant=%q})" $labels.tenant | query | sortByLabel "site" }}{{ if lt $index 5 }}{{ if $index }}, {{ end }}{{ $found.Labels.site }}{{ end }}{{ end }}`;

/**
 * A power cut of a region, or a RADIUS server that all sites share: one page instead of one for each tower, which it holds back
 * (exporter/src/alertmanager/configuration/inhibition.ts). So it has to be there before them. It ends with the last of them, or those that
 * are left would page at its end.
 */
export default alert({
  severity: 'critical',
  scope: 'platform',
  for: '1m',
  keepFiringFor: '10m',
  expression: `
    count by (tenant) (${sites}) >= 5
    or (count by (tenant) (${sites}) ${whileFiring('MikrofleetCustomersOfflineAtManySites', 'tenant')})`,
  summary:
    'Customers of {{ $value }} sites{{ with $labels.tenant }} of {{ . }}{{ end }} went offline at once',
  description: `Many customers of {{ $value }} sites are offline, among them ${someSites}; the limit is 5 sites. The sites themselves answer: look for what their customers share, such as mains power or the RADIUS server. Alerts about each of them are held back.`,
  board: 'fleet-overview',
});
