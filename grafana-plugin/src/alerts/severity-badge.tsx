import { type BadgeColor, type IconName } from '@grafana/ui';
import { Badge } from '../states/badge.tsx';
import { text } from '../texts/alerts.ts';

interface Look {
  readonly color: BadgeColor;
  readonly icon: IconName;
  readonly word: 'critical' | 'warning' | 'info';
}

const looks: Readonly<Record<string, Look>> = {
  critical: { color: 'red', icon: 'exclamation-circle', word: 'critical' },
  warning: { color: 'orange', icon: 'exclamation-triangle', word: 'warning' },
  info: { color: 'blue', icon: 'info-circle', word: 'info' },
};

/** Labels are written by whoever writes rules: `constructor` is a severity like any other that is not known. */
const lookOf = (severity = ''): Look | undefined =>
  Object.hasOwn(looks, severity) ? looks[severity] : undefined;

export function severityWords(severity: string | undefined): string {
  const look = lookOf(severity);
  if (look !== undefined) return text(look.word);
  return severity === undefined || severity === '' ? text('noSeverity') : text('otherSeverity', { severity });
}

export function severityLook(severity: string | undefined): Pick<Look, 'color' | 'icon'> {
  const { color, icon } = lookOf(severity) ?? { color: 'darkgrey', icon: 'question-circle' };
  return { color, icon };
}

export function SeverityBadge({ severity }: { readonly severity: string | undefined }) {
  const { color, icon } = severityLook(severity);
  return <Badge color={color} icon={icon} text={severityWords(severity)} />;
}
