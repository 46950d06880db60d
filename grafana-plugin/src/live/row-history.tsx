import { css } from '@emotion/css';
import { Text } from '@grafana/ui';
import { useMemo } from 'react';
import { usePrometheusUid } from '../prometheus/data-source.ts';
import { graphsScene } from '../prometheus/graphs-scene.ts';
import { text } from '../texts/graphs.ts';
import type { RowGraph } from './live-table-definition.ts';

/** Graphs of one row from Prometheus, with a time picker of its own. */
export function RowHistory({ graphs }: { readonly graphs: readonly RowGraph[] }) {
  const uid = usePrometheusUid();
  // A new reading makes new rows; the scene of an open one stays as long as it asks the same.
  const wanted = JSON.stringify(graphs);
  const scene = useMemo(
    () =>
      uid === undefined
        ? undefined
        : graphsScene({
            uid,
            graphs: JSON.parse(wanted) as readonly RowGraph[],
            from: 'now-6h',
            height: 200,
          }),
    [uid, wanted],
  );
  return scene === undefined ? (
    <Text color="secondary">{text('noSource')}</Text>
  ) : (
    <div className={visible}>
      <scene.Component model={scene} />
    </div>
  );
}

/** The row is as wide as the table, of which a part may be in view; 56 pixels are the padding of the row. */
const visible = css({ position: 'sticky', left: 40, width: 'calc(100cqi - 56px)' });
