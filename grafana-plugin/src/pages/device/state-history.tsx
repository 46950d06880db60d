import {
  EmbeddedScene,
  PanelBuilders,
  SceneControlsSpacer,
  SceneFlexItem,
  SceneFlexLayout,
  SceneQueryRunner,
  SceneTimePicker,
  SceneTimeRange,
} from '@grafana/scenes';
import { MappingType } from '@grafana/data';
import { Text } from '@grafana/ui';
import { useMemo } from 'react';
import type { RowLabels } from '../../live/live-table-definition.ts';
import { usePrometheusUid } from '../../prometheus/data-source.ts';
import { selector } from '../../prometheus/label-matcher.ts';
import { TimedScene } from '../../prometheus/timed-scene.tsx';
import { text } from '../../texts/device.ts';
import { text as stateText } from '../../texts/devices.ts';

/** Up and down over the time that a person chooses, at first a day. */
export function StateHistory({ labels }: { readonly labels: RowLabels }) {
  const uid = usePrometheusUid();
  const of = selector({ ...labels });
  const scene = useMemo(() => (uid === undefined ? undefined : stateScene(uid, of)), [uid, of]);
  if (scene === undefined) return <Text color="secondary">{text('stateHistoryNoSource')}</Text>;
  return (
    <div style={{ height: 160 }}>
      <TimedScene scene={scene} />
    </div>
  );
}

function stateScene(uid: string, of: string): EmbeddedScene {
  return new EmbeddedScene({
    $timeRange: new SceneTimeRange({ from: 'now-24h', to: 'now' }),
    controls: [new SceneControlsSpacer(), new SceneTimePicker({ isOnCanvas: true })],
    body: new SceneFlexLayout({
      children: [
        new SceneFlexItem({
          height: 110,
          body: PanelBuilders.statetimeline()
            .setTitle(text('stateHistory'))
            .setData(
              new SceneQueryRunner({
                datasource: { uid, type: 'prometheus' },
                // One of the jobs that scrape a device is enough: it is down if any does not reach it.
                queries: [
                  {
                    refId: 'A',
                    expr: `min(mikrotik_up${of})`,
                    legendFormat: ' ',
                    range: true,
                    instant: false,
                  },
                ],
              }),
            )
            .setOption('legend', { showLegend: false })
            .setMappings([
              {
                type: MappingType.ValueToText,
                options: {
                  1: { text: stateText('up'), color: 'green' },
                  0: { text: stateText('down'), color: 'red' },
                },
              },
            ])
            .build(),
        }),
      ],
    }),
  });
}
