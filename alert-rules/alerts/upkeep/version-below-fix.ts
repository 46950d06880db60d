import { matching, series } from '../../../promql/series.ts';
import { advisories } from '../../advisories/routeros.ts';
import { versionPattern } from '../../advisories/version-pattern.ts';
import { alert } from '../../language/alert.ts';

const patternOf = (exploited: boolean): string =>
  versionPattern(
    advisories.filter(({ isExploited }) => isExploited === exploited).flatMap(({ affected }) => affected),
  );

/** Flaws of which no attack is known. A version that has others, too, is in the alert about those. */
export default alert({
  severity: 'info',
  scope: 'platform',
  for: '1h',
  expression: `
    count by (tenant, version) (
      max by (tenant, site, device, version) (${series('mikrotik_system_info', { software: '', version: matching(patternOf(false)) })})
      unless max by (tenant, site, device, version) (${series('mikrotik_system_info', { version: matching(patternOf(true)) })})
    )`,
  summary: 'Version of RouterOS below a security fix in use: {{ $labels.version }}',
  description:
    'Devices{{ with $labels.tenant }} of {{ . }}{{ end }} with {{ $labels.version }}: {{ $value }}. It is below the release that mends a published flaw. The runbook lists which.',
  board: 'security',
});
