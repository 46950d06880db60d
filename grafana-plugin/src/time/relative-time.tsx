import { dateTime } from '@grafana/data';
import { Tooltip } from '@grafana/ui';
import { exactTime } from './exact-time.ts';
import { useNow } from './use-now.ts';

/** A minute is the smallest step of the words. */
const stepMs = 30_000;

/** How long ago or ahead in words; the exact time is shown beside the pointer and read to screen readers. */
export function RelativeTime({ at }: { readonly at: string }) {
  const nowMs = useNow(stepMs);
  const exact = exactTime(at);
  return (
    <Tooltip content={exact}>
      <time dateTime={at} aria-label={`${relativeWords(at, nowMs)}, ${exact}`} tabIndex={0}>
        {relativeWords(at, nowMs)}
      </time>
    </Tooltip>
  );
}

/** In the language of Grafana: 12 minutes ago, in 3 hours. */
export const relativeWords = (at: string, nowMs: number): string => dateTime(at).from(dateTime(nowMs));
