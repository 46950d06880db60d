import { text } from '../../../texts/site-states.ts';
import type { Letters } from '../letters/letters.ts';
import { HeadingLine } from '../list/heading-line.tsx';
import { Marked } from '../states/state-word.tsx';
import { type State, states, symbols } from '../states/state.ts';
import { toneOf } from '../states/palette.ts';
import { countByState } from './site-states.ts';

interface StateSummaryProps {
  readonly sites: readonly { readonly state: State }[];
  readonly letters: Letters;
  readonly width: number;
}

/** One line: how many sites are in which state, the worst first, so that a narrow panel cuts the good ones. */
export function StateSummary({ sites, letters, width }: StateSummaryProps) {
  const counts = countByState(sites);
  return (
    <HeadingLine letters={letters} width={width}>
      {states
        .filter((state) => counts.has(state))
        .map((state) => (
          <Marked key={state} symbol={symbols[state]} tone={toneOf[state]}>
            {text(state === 'maintenance' ? 'short_maintenance' : `count_${state}`, {
              count: counts.get(state)!,
            })}
          </Marked>
        ))}
      <span>{text('sites', { count: sites.length })}</span>
    </HeadingLine>
  );
}
