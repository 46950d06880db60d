import { type Recorded, series } from '../../promql/series.ts';

/** Of an alert about a tenant: the names of five sites, which say where to look; the board has all. */
export const someSitesOf = (rule: Recorded): string =>
  `{{ range $index, $found := printf "${series(rule)}{tenant=%q}" $labels.tenant | query | sortByLabel "site" }}{{ if lt $index 5 }}{{ if $index }}, {{ end }}{{ $found.Labels.site }}{{ end }}{{ end }}`;
