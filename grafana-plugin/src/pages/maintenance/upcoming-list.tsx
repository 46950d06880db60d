import { dateTimeFormat } from '@grafana/data';
import { Text } from '@grafana/ui';
import { text } from '../../texts/maintenance-form.ts';
import { useNow } from '../../time/use-now.ts';
import { nextOccurrences, type Recurrence } from './occurrences.ts';

const most = 5;
const stepMs = 30_000;
/** With the day of the week: that is what people check. */
const format = 'ddd YYYY-MM-DD HH:mm';

/** When the window will open, by the clock that it follows. */
export function UpcomingList({ recurrence }: { readonly recurrence: Recurrence }) {
  const nowMs = useNow(stepMs);
  const { zone } = recurrence;
  const found = nextOccurrences(recurrence, nowMs, most);
  return (
    <div role="status" aria-live="polite">
      <Text element="h4" variant="body" weight="medium">
        {text('upcoming')}
      </Text>
      {found.length === 0 ? (
        <Text color="warning">{text('upcomingNone')}</Text>
      ) : (
        <ul aria-label={text('upcoming')} style={{ paddingLeft: 20 }}>
          {found.map(({ startMs, endMs }) => (
            <li key={startMs}>
              {text('occurrence', {
                from: dateTimeFormat(startMs, { timeZone: zone, format }),
                to: dateTimeFormat(endMs, { timeZone: zone, format: 'HH:mm' }),
              })}
            </li>
          ))}
        </ul>
      )}
      <Text variant="bodySmall" color="secondary">
        {text('inZone', { zone })}
      </Text>
    </div>
  );
}
