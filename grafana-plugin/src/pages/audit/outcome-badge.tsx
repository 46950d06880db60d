import { type BadgeColor, type IconName } from '@grafana/ui';
import { Badge } from '../../states/badge.tsx';
import { text } from '../../texts/audit.ts';
import type { Outcome } from './audit-filter.ts';

const looks = {
  done: { color: 'green', icon: 'check', word: 'done' },
  refused: { color: 'orange', icon: 'ban', word: 'refused' },
  failed: { color: 'red', icon: 'exclamation-circle', word: 'failedOutcome' },
  unknown: { color: 'purple', icon: 'question-circle', word: 'unknown' },
} as const satisfies Record<Outcome, { color: BadgeColor; icon: IconName; word: string }>;

/** One of a newer exporter is shown as it is. */
export const outcomeWords = (outcome: Outcome): string =>
  Object.hasOwn(looks, outcome) ? text(looks[outcome].word) : outcome;

interface OutcomeBadgeProps {
  readonly outcome: Outcome;
  /** Recorded before it was done, and nothing since. */
  readonly isOpen?: boolean;
}

export function OutcomeBadge({ outcome, isOpen = false }: OutcomeBadgeProps) {
  const { color, icon } = looks[Object.hasOwn(looks, outcome) ? outcome : 'unknown'];
  if (isOpen)
    return <Badge color="purple" icon="hourglass" text={text('notEnded')} tooltip={text('notEndedHint')} />;
  return (
    <Badge
      color={color}
      icon={icon}
      text={outcomeWords(outcome)}
      {...(outcome === 'unknown' ? { tooltip: text('unknownHint') } : {})}
    />
  );
}
