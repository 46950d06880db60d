import { Card, LinkButton, Stack } from '@grafana/ui';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { pluginLink } from '../../address/plugin-link.ts';
import { Badge } from '../../states/badge.tsx';
import { text } from '../../texts/silences.ts';
import { RelativeTime } from '../../time/relative-time.tsx';
import type { Silence } from '../../alerts/alert.ts';
import { matchersWords, proposedAgain } from '../../alerts/silence-matchers.ts';

/** The exporter marks the silences of windows, by which it finds them again. */
const windowMark = /\s*\[mikrofleet (?<id>mw_\w+)\]$/u;

export const isOfWindow = ({ comment }: Silence): boolean => windowMark.test(comment);

interface SilenceCardProps {
  readonly silence: Silence;
  /** Alerts that fire now. Undefined: not known. */
  readonly covered: number | undefined;
  readonly onEnd: (silence: Silence) => void;
  /** To keep the same silent for longer. */
  readonly onAgain: (silence: Silence) => void;
}

export function SilenceCard({ silence, covered, onEnd, onAgain }: SilenceCardProps) {
  const { state, comment, matchers, created_by: who, starts_at: start, ends_at: end } = silence;
  const why = comment.replace(windowMark, '');
  const isPending = state === 'pending';
  return (
    <Card noMargin>
      <Card.Heading>
        {/* In the line of the heading: tags of a card float beside the text on a phone. */}
        <Stack gap={1} wrap="wrap" alignItems="center">
          {why}
          <Badge
            color={isPending ? 'blue' : 'purple'}
            icon={isPending ? 'clock-nine' : 'bell-slash'}
            text={text(isPending ? 'pending' : 'active')}
          />
        </Stack>
      </Card.Heading>
      <Card.Description>{matchersWords(matchers)}</Card.Description>
      <Card.Meta>
        {[
          text('by', { who }),
          ...(isPending
            ? [
                <span key="start">
                  {text('starts')} <RelativeTime at={start} />
                </span>,
              ]
            : covered === undefined
              ? []
              : [text('covered', { count: covered })]),
          <span key="end">
            {text('ends')} <RelativeTime at={end} />
          </span>,
        ]}
      </Card.Meta>
      <Card.Actions>
        <PermittedButton
          needs="silence.write"
          size="sm"
          variant="secondary"
          aria-label={text('expireOf', { comment: why })}
          onClick={() => onEnd(silence)}
        >
          {text('expire')}
        </PermittedButton>
        {!isPending && !isOfWindow(silence) && proposedAgain(matchers).length > 0 ? (
          <PermittedButton
            needs="silence.write"
            size="sm"
            variant="secondary"
            aria-label={text('againOf', { comment: why })}
            onClick={() => onAgain(silence)}
          >
            {text('again')}
          </PermittedButton>
        ) : null}
        {isOfWindow(silence) ? (
          <LinkButton size="sm" variant="secondary" fill="text" href={pluginLink('maintenance')}>
            {text('ofWindow')}
          </LinkButton>
        ) : null}
      </Card.Actions>
    </Card>
  );
}
