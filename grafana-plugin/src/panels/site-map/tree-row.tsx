import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { text } from '../../texts/site-map-panel.ts';
import type { Letters } from '../shared/letters/letters.ts';
import { Linked } from '../shared/links/linked.tsx';
import type { Target } from '../shared/links/target.ts';
import { Unseen } from '../shared/list/unseen.tsx';
import { deviceCounts } from '../shared/sites/state-counts.ts';
import { ground, toneOf } from '../shared/states/palette.ts';
import { Marked } from '../shared/states/state-word.tsx';
import { symbols, wordOf } from '../shared/states/state.ts';
import { linkTone, linkWords, type LoadLimits } from './link-words.ts';
import type { Branch } from './tree.ts';

interface TreeRowProps {
  readonly branch: Branch;
  readonly letters: Letters;
  readonly limits: LoadLimits;
  readonly target: Target | undefined;
}

/** One site below the one that it depends on, with its link. */
export function TreeRow({ branch: { site, depth, link, others }, letters, limits, target }: TreeRowProps) {
  const styles = useStyles2(rowStyles);
  const { main, side } = letters;
  const words = link === undefined ? '' : linkWords(link, limits);
  const word = (
    <>
      <span aria-hidden="true">{symbols[site.state]}</span> {wordOf(site.state)}
    </>
  );
  return (
    <Linked target={target} className={styles.row}>
      <span className={styles.indent} style={{ width: depth * main * 0.9 }}>
        {depth > 0 && (
          <span aria-hidden="true" style={{ fontSize: main }}>
            └
          </span>
        )}
      </span>
      <span
        className={styles.state}
        style={{ fontSize: side, ...(site.state === 'up' ? {} : ground(toneOf[site.state])) }}
      >
        {word}
      </span>
      <span className={styles.name} style={{ fontSize: main }} title={`${site.name} ${deviceCounts(site)}`}>
        {site.name}
      </span>
      <Unseen>{text('depth', { depth: depth + 1 })}</Unseen>
      <span className={styles.facts} style={{ fontSize: side }}>
        {words !== '' && (
          <Marked symbol="━" tone={linkTone(link!, limits)}>
            {words}
          </Marked>
        )}
        {others.length > 0 && ` ${text('alsoVia', { sites: others.join(', ') })}`}
      </span>
    </Linked>
  );
}

const rowStyles = ({ colors, shape }: GrafanaTheme2) => {
  const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return {
    row: css({ height: '100%', display: 'flex', alignItems: 'center', gap: 8, paddingRight: 12 }),
    indent: css({ flex: 'none', textAlign: 'right', color: colors.text.secondary, lineHeight: 1 }),
    state: css({
      flex: 'none',
      whiteSpace: 'nowrap',
      padding: '0 0.4em',
      borderRadius: shape.radius.default,
      background: colors.background.secondary,
    }),
    name: css({ ...cut, flexShrink: 1 }),
    facts: css({ ...cut, flex: '1 2 0', color: colors.text.secondary }),
  };
};
