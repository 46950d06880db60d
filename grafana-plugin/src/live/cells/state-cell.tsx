import { css } from '@emotion/css';
import { useTheme2 } from '@grafana/ui';
import type { StateWord } from '../live-table-definition.ts';
import { toneColour } from './tone-colour.ts';

/** A word with a dot: the colour says nothing that the word does not. */
export function StateCell({ state: { word, tone } }: { readonly state: StateWord }) {
  const theme = useTheme2();
  const dot = css({
    display: 'inline-block',
    width: 8,
    height: 8,
    borderRadius: theme.shape.radius.circle,
    background: toneColour(theme, tone),
    marginRight: theme.spacing(0.75),
  });
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span className={dot} aria-hidden />
      {word}
    </span>
  );
}
