import { Text } from '@grafana/ui';
import { useMemo } from 'react';
import { usualRange } from '../address/time-range.ts';
import type { RowGraph } from '../live/live-table-definition.ts';
import { text } from '../texts/graphs.ts';
import { usePrometheusUid } from './data-source.ts';
import { graphsScene } from './graphs-scene.ts';
import { TimedScene } from './timed-scene.tsx';

interface GraphsProps {
  readonly graphs: readonly RowGraph[];
  /** Of each, in pixels. */
  readonly height: number;
  /** Around the graphs, not around the word that there is no data source. */
  readonly className?: string;
}

/** Graphs of the last hours with a time picker of their own. */
export function Graphs({ graphs, height, className }: GraphsProps) {
  const uid = usePrometheusUid();
  // Rows and devices are read again and again; the scene stays as long as it asks the same.
  const wanted = JSON.stringify(graphs);
  const scene = useMemo(
    () =>
      uid === undefined
        ? undefined
        : graphsScene({
            uid,
            graphs: JSON.parse(wanted) as readonly RowGraph[],
            from: usualRange.from,
            height,
          }),
    [uid, wanted, height],
  );
  if (scene === undefined) return <Text color="secondary">{text('noSource')}</Text>;
  const drawn = <TimedScene scene={scene} />;
  return className === undefined ? drawn : <div className={className}>{drawn}</div>;
}
