import { Stack } from '@grafana/ui';
import { Badge } from '../../states/badge.tsx';
import { text } from '../../texts/credentials.ts';
import { relativeWords } from '../../time/relative-time.tsx';
import { type Credential, secretNames } from './credential.ts';

/** Which secrets are set and since when; nothing else of them ever comes back. */
export function SecretBadges({ secrets }: Pick<Credential, 'secrets'>) {
  if (secrets.length === 0) return <Badge color="orange" icon="exclamation-triangle" text={text('notSet')} />;
  return (
    <Stack gap={0.5} wrap="wrap">
      {secrets.map(({ field, changed_at: at }) => (
        <Badge
          key={field}
          color="green"
          icon="lock"
          text={text('isSet', { secret: secretWords(field) })}
          tooltip={text('setAt', { when: relativeWords(at, Date.now()) })}
        />
      ))}
    </Stack>
  );
}

export function secretWords(field: string): string {
  const known = secretNames.find((name) => name === field);
  return known === undefined ? field : text(known);
}
