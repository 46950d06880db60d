import { Text } from '@grafana/ui';
import { useMemo } from 'react';
import type { RowGraph } from '../../../live/live-table-definition.ts';
import { usePrometheusUid } from '../../../prometheus/data-source.ts';
import { graphsScene } from '../../../prometheus/graphs-scene.ts';
import { text as graphText } from '../../../texts/graphs.ts';
import { text } from '../../../texts/device.ts';
import { deviceGraphs } from '../device-graphs.ts';
import type { DeviceContext, DeviceTab } from '../device-tab.ts';

function Graphs({ device, labels }: DeviceContext) {
  const uid = usePrometheusUid();
  const graphs = JSON.stringify(deviceGraphs(device.type, labels));
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

export const tab: DeviceTab = { id: 'graphs', title: () => text('graphs'), Content: Graphs };
