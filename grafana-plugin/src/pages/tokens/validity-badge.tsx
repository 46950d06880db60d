import { type BadgeColor, type IconName } from '@grafana/ui';
import { Badge } from '../../states/badge.tsx';
import { text } from '../../texts/tokens.ts';
import { exactTime } from '../../time/exact-time.ts';
import { relativeWords } from '../../time/relative-time.tsx';
import { type Token, type Validity, validityOf } from './token.ts';

const looks: Readonly<Record<Validity, { color: BadgeColor; icon: IconName }>> = {
  revoked: { color: 'darkgrey', icon: 'ban' },
  ended: { color: 'red', icon: 'exclamation-circle' },
  soon: { color: 'orange', icon: 'exclamation-triangle' },
  valid: { color: 'green', icon: 'check' },
  endless: { color: 'blue', icon: 'repeat' },
};

/** Until when a token works, in words: ends in 12 days. */
export function ValidityBadge({ token, nowMs }: { readonly token: Token; readonly nowMs: number }) {
  const validity = validityOf(token, nowMs);
  const at = token.revoked_at ?? token.expires_at;
  return (
    <Badge
      {...looks[validity]}
      text={validityWords(token, nowMs)}
      {...(at === null ? {} : { tooltip: exactTime(at) })}
    />
  );
}

export function validityWords(token: Token, nowMs: number): string {
  const { revoked_at: revoked, expires_at: expires } = token;
  if (revoked !== null) return text('revoked', { when: relativeWords(revoked, nowMs) });
  if (expires === null) return text('endless');
  const when = relativeWords(expires, nowMs);
  return text(validityOf(token, nowMs) === 'ended' ? 'endedAgo' : 'endsIn', { when });
}
