import type { Options as TextOptions } from '@grafana/grafana-foundation-sdk/text';
import { TextMode } from '@grafana/grafana-foundation-sdk/text';
import { fieldOf, type FieldLook, type WhenEmpty } from './fields.ts';
import { type PanelSpec, type PanelText, placement } from './panel.ts';

/** A note in Markdown. */
export function text(title: string, content: string, panel: PanelText): PanelSpec {
  const options: TextOptions = { mode: TextMode.Markdown, content };
  return {
    type: 'text',
    title,
    description: panel.description,
    queries: [],
    options,
    fieldConfig: { defaults: {}, overrides: [] },
    ...placement(panel),
  };
}

interface SiteMap extends PanelText, FieldLook, WhenEmpty {
  /** An expression with the labels `latitude` and `longitude`. */
  readonly shows: string;
  /** The label that names a marker. */
  readonly name: string;
}

const toNumber = (targetField: string) => ({ targetField, destinationType: 'number' });

/** Values at their places on a map. The strings of the coordinates become numbers first. */
export function map(title: string, panel: SiteMap): PanelSpec {
  return {
    type: 'geomap',
    title,
    description: panel.description,
    queries: [{ expression: panel.shows, instant: true, table: true }],
    transformations: [
      {
        id: 'convertFieldType',
        options: { fields: {}, conversions: [toNumber('latitude'), toNumber('longitude')] },
      },
    ],
    options: {
      view: { id: 'fit', allLayers: true, padding: 10, lat: 0, lon: 0, zoom: 14 },
      controls: { showZoom: true, mouseWheelZoom: false, showAttribution: true },
      tooltip: { mode: 'details' },
      basemap: { type: 'default', name: 'Basemap', config: {} },
      layers: [
        {
          type: 'markers',
          name: title,
          tooltip: true,
          location: { mode: 'coords', latitude: 'latitude', longitude: 'longitude' },
          config: {
            showLegend: true,
            style: {
              color: { field: 'Value', fixed: 'blue' },
              size: { fixed: 10, min: 8, max: 14 },
              opacity: 0.9,
              symbol: { mode: 'fixed', fixed: 'img/icons/marker/circle.svg' },
              text: { mode: 'field', field: panel.name, fixed: '' },
              textConfig: {
                fontSize: 14,
                offsetX: 0,
                offsetY: 18,
                textAlign: 'center',
                textBaseline: 'middle',
              },
            },
          },
        },
      ],
    },
    fieldConfig: { defaults: fieldOf(panel), overrides: [] },
    ...placement(panel),
  };
}
