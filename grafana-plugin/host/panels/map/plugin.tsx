import { PanelPlugin, type PanelProps } from '@grafana/data';
import { PanelDataErrorView } from '@grafana/runtime';
import { useTheme2, VizLegend } from '@grafana/ui';
import { LegendDisplayMode } from '@grafana/schema';
import { useMemo } from 'react';
import { declareFieldOptions } from '../field-options.ts';
import { markersOf, type MarkerLayer } from './markers.ts';
import { PlainMap } from './plain-map.tsx';

interface MapOptions {
  readonly view?: { readonly zoom?: number };
  readonly layers: readonly MarkerLayer[];
}

const legendHeight = 28;
/** Grafana's own limit, where the board has none. */
const nearest = 22;

/** Markers at their coordinates. Without tiles: this page reaches no map server. */
function MapPanel({ data, width, height, options, fieldConfig, id }: PanelProps<MapOptions>) {
  const theme = useTheme2();
  const [layer] = options.layers;
  const markers = useMemo(
    () => (layer === undefined ? [] : markersOf(data.series, layer)),
    [data.series, layer],
  );
  if (markers.length === 0) return <PanelDataErrorView panelId={id} fieldConfig={fieldConfig} data={data} />;
  const states = new Map(markers.map(({ text, colour }) => [text, colour]));
  const hasLegend = layer?.config.showLegend === true;
  return (
    <>
      <PlainMap
        markers={markers}
        width={width}
        height={hasLegend ? height - legendHeight : height}
        zoom={options.view?.zoom ?? nearest}
        theme={theme}
      />
      {hasLegend && (
        <VizLegend
          items={[...states].map(([label, color]) => ({ label, color, yAxis: 1 }))}
          placement="bottom"
          displayMode={LegendDisplayMode.List}
          readonly
        />
      )}
    </>
  );
}

export const plugin = declareFieldOptions(new PanelPlugin<MapOptions>(MapPanel).setNoPadding(), {
  colourMode: 'thresholds',
  custom: { hideFrom: { tooltip: false, viz: false, legend: false } },
});
