import { Stack, Text } from '@grafana/ui';
import { exactTime } from '../time/exact-time.ts';
import { text } from '../texts/alerts.ts';
import { type Alert, type Silence, summaryOf } from './alert.ts';

interface SuppressionProps {
  readonly alert: Alert;
  /** Undefined until they are read. */
  readonly alerts: readonly Alert[] | undefined;
  readonly silences: readonly Silence[] | undefined;
}

/** Why nobody is told about an alert: who silenced it until when, or which other alert explains it. */
export function Suppression({ alert, alerts, silences }: SuppressionProps) {
  const lines = [...silenceLines(alert, silences), ...inhibitionLines(alert, alerts)];
  if (lines.length === 0) return null;
  return (
    <Stack direction="column" gap={0}>
      {lines.map((line) => (
        <Text key={line} variant="bodySmall" color="secondary">
          {line}
        </Text>
      ))}
    </Stack>
  );
}

function silenceLines(
  { silenced_by: ids }: Alert,
  silences: readonly Silence[] | undefined,
): readonly string[] {
  if (silences === undefined) return [];
  return ids.map((id) => {
    const silence = silences.find((candidate) => candidate.id === id);
    if (silence === undefined) return text('silencedByUnknown');
    const { created_by: who, ends_at: end, comment } = silence;
    return text('silencedBy', { who, until: exactTime(end), comment });
  });
}

/** One line for each, and the same cause once. */
function inhibitionLines(
  { inhibited_by: sources }: Alert,
  alerts: readonly Alert[] | undefined,
): readonly string[] {
  if (alerts === undefined) return [];
  const lines = sources.map((fingerprint) => {
    const source = alerts.find((candidate) => candidate.fingerprint === fingerprint);
    return source === undefined
      ? text('inhibitedByGone')
      : text('inhibitedBy', { summary: summaryOf(source) });
  });
  return [...new Set(lines)];
}
