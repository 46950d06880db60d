import { Text } from '@grafana/ui';
import { useMemo } from 'react';
import type { RowGraph } from '../../../live/live-table-definition.ts';
import { usePrometheusUid } from '../../../prometheus/data-source.ts';
import { graphsScene } from '../../../prometheus/graphs-scene.ts';
import { text as graphText } from '../../../texts/graphs.ts';
import { text } from '../../../texts/site.ts';
import { siteGraphs } from '../site-graphs.ts';
import type { SiteContext, SiteTab } from '../site-tab.ts';

function Graphs(context: SiteContext) {
  const uid = usePrometheusUid();
  // Devices are read again each minute; the scene stays as long as it asks the same.
  const graphs = JSON.stringify(siteGraphs(context));
  const scene = useMemo(
    () =>
      uid === undefined
        ? undefined
        : graphsScene({
            uid,
            graphs: JSON.parse(graphs) as readonly RowGraph[],
            from: 'now-6h',
            height: 240,
          }),
    [uid, graphs],
  );
  return scene === undefined ? (
    <Text color="secondary">{graphText('noSource')}</Text>
  ) : (
    <scene.Component model={scene} />
  );
}

export const tab: SiteTab = { id: 'graphs', title: () => text('graphs'), Content: Graphs };
