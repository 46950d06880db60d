import { text } from '../../texts/site-map-panel.ts';
import type { Letters } from '../shared/letters/letters.ts';
import type { Target } from '../shared/links/target.ts';
import { fitRows } from '../shared/list/fit-rows.ts';
import { FittedList } from '../shared/list/fitted-list.tsx';
import { stateCounts } from '../shared/sites/state-counts.ts';
import type { LoadLimits } from './link-words.ts';
import type { MappedSite, Network } from './network.ts';
import { TreeRow } from './tree-row.tsx';
import { treeOf } from './tree.ts';

interface TreeDrawingProps {
  readonly network: Network;
  readonly width: number;
  readonly height: number;
  readonly letters: Letters;
  readonly limits: LoadLimits;
  readonly targetOf: (site: MappedSite) => Target | undefined;
}

/** Sites below what they depend on, as lines in as many columns as the panel is wide. */
export function TreeDrawing({ network, width, height, letters, limits, targetOf }: TreeDrawingProps) {
  const branches = treeOf(network);
  const rowHeight = Math.round(letters.main * 1.4);
  const moreHeight = Math.round(letters.side * 1.6);
  const leastWidth = letters.main * 20;
  const fitted = fitRows(branches.length, { width, height, rowHeight, leastWidth, moreHeight });
  return (
    <FittedList
      label={text('tree')}
      items={branches}
      fitted={fitted}
      rowHeight={rowHeight}
      moreHeight={moreHeight}
      keyOf={({ site }) => site.key}
      describe={(hidden) => stateCounts(hidden.map(({ site }) => site))}
    >
      {(branch) => (
        <TreeRow branch={branch} letters={letters} limits={limits} target={targetOf(branch.site)} />
      )}
    </FittedList>
  );
}
