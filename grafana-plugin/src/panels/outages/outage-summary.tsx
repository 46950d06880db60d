import { text } from '../../texts/outages-panel.ts';
import type { Letters } from '../shared/letters/letters.ts';
import { HeadingLine } from '../shared/list/heading-line.tsx';
import { Marked } from '../shared/states/state-word.tsx';
import type { Outage } from './outages.ts';

/** How many need somebody, and how many somebody knows of. */
export function OutageSummary({
  outages,
  letters,
  width,
}: {
  readonly outages: readonly Outage[];
  readonly letters: Letters;
  readonly width: number;
}) {
  const count = (mark: Outage['mark']): number => outages.filter((each) => each.mark === mark).length;
  const open = count(undefined);
  const planned = count('planned');
  const silenced = count('silenced');
  return (
    <HeadingLine letters={letters} width={width}>
      <Marked symbol="▼" tone={open === 0 ? 'unknown' : 'bad'}>
        <strong>{text('open', { count: open })}</strong>
      </Marked>
      {planned > 0 && (
        <Marked symbol="■" tone="planned">
          {text('countPlanned', { count: planned })}
        </Marked>
      )}
      {silenced > 0 && (
        <Marked symbol="●" tone="unknown">
          {text('countSilenced', { count: silenced })}
        </Marked>
      )}
    </HeadingLine>
  );
}
