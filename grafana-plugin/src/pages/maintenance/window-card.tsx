import { type BadgeColor, Card, type IconName, Stack } from '@grafana/ui';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { Badge } from '../../states/badge.tsx';
import { text } from '../../texts/maintenance.ts';
import { durationWords } from '../../time/duration-words.ts';
import { exactTime } from '../../time/exact-time.ts';
import { RelativeTime } from '../../time/relative-time.tsx';
import { type MaintenanceWindow, silenceWords } from './window.ts';

interface WindowCardProps {
  readonly window: MaintenanceWindow;
  readonly what: string;
  readonly onEdit: () => void;
  readonly onEnd: () => void;
  readonly onRemove: () => void;
}

const looks = {
  open: { color: 'orange', icon: 'wrench', word: 'stateOpen' },
  planned: { color: 'blue', icon: 'clock-nine', word: 'statePlanned' },
  over: { color: 'darkgrey', icon: 'check', word: 'stateOver' },
} as const satisfies Record<string, { color: BadgeColor; icon: IconName; word: string }>;

export function WindowCard({ window, what, onEdit, onEnd, onRemove }: WindowCardProps) {
  const { reason, state, next, starts_at: start, ends_at: end, ticket, created_by: who, repeat } = window;
  const { ended_at: endedEarly } = window;
  const { color, icon, word } = looks[state];
  // One that was ended by hand was open until then, whatever was planned.
  const really = state === 'over' && repeat === 'none' ? (endedEarly ?? end) : end;
  const shown = next ?? { starts_at: start, ends_at: really };
  return (
    <Card noMargin>
      <Card.Heading>
        {/* In the line of the heading: tags of a card float beside the text on a phone. */}
        <Stack gap={1} wrap="wrap" alignItems="center">
          {reason}
          <Badge color={color} icon={icon} text={text(word)} />
        </Stack>
      </Card.Heading>
      <Card.Description>
        <div>{what}</div>
        <div>
          {text('from', { from: exactTime(shown.starts_at), to: exactTime(shown.ends_at) })}
          {' · '}
          {text(state === 'open' ? 'ends' : state === 'planned' ? 'opens' : 'ended')}{' '}
          <RelativeTime at={momentThatCounts(window)} />
          {really !== end && ` · ${text('plannedTo', { to: exactTime(end) })}`}
        </div>
        {repeat !== 'none' && <div>{repeatWords(window)}</div>}
        {state !== 'over' && <div>{silenceWords(window, Date.now())}</div>}
      </Card.Description>
      <Card.Meta>{[text('by', { who }), ...(ticket === '' ? [] : [text('ticket', { ticket })])]}</Card.Meta>
      <Card.Actions>
        {state === 'open' ? (
          <PermittedButton
            needs="maintenance.write"
            size="sm"
            variant="primary"
            aria-label={text('endOf', { reason })}
            onClick={onEnd}
          >
            {text('end')}
          </PermittedButton>
        ) : null}
        {state !== 'over' ? (
          <PermittedButton
            needs="maintenance.write"
            size="sm"
            variant="secondary"
            aria-label={text('editOf', { reason })}
            onClick={onEdit}
          >
            {text('edit')}
          </PermittedButton>
        ) : null}
        <PermittedButton
          needs="maintenance.write"
          size="sm"
          variant="secondary"
          aria-label={text('removeOf', { reason })}
          onClick={onRemove}
        >
          {text('remove')}
        </PermittedButton>
      </Card.Actions>
    </Card>
  );
}

/** When it ends, opens or has ended. */
function momentThatCounts({ state, next, ends_at: end, ended_at: endedEarly }: MaintenanceWindow): string {
  if (state === 'open') return next?.ends_at ?? end;
  if (state === 'planned') return next?.starts_at ?? end;
  return endedEarly ?? end;
}

function repeatWords({
  repeat,
  starts_at: start,
  ends_at: end,
  time_zone: zone,
  until,
}: MaintenanceWindow): string {
  const words = text('repeatOf', {
    repeat: text(repeat === 'none' ? 'onceOnly' : repeat),
    lasts: durationWords(Date.parse(end) - Date.parse(start)),
    zone,
  });
  return `${words}, ${until === null ? text('untilEver') : text('untilDate', { until: exactTime(until) })}`;
}
