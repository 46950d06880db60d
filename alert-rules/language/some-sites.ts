import { type Recorded, series } from '../../promql/series.ts';

/** Of an alert about a tenant: the names of five sites, which say where to look; the board has all. */
export const someSitesOf = (...rules: readonly Recorded[]): string =>
  `{{ range $index, $found := printf "${rules.map((rule) => `${series(rule)}{tenant=%q}`).join(' or ')}"${' $labels.tenant'.repeat(rules.length)} | query | sortByLabel "site" }}{{ if lt $index 5 }}{{ if $index }}, {{ end }}{{ $found.Labels.site }}{{ end }}{{ end }}`;
