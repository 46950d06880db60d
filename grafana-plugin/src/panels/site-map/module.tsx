import { PanelPlugin } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { pluginId } from '../../plugin-id.ts';
import { text } from '../../texts/site-map-panel.ts';
import { addCommonOptions, siteLink } from '../shared/settings/common-options.ts';
import { standardFields } from '../shared/settings/standard-fields.ts';
import { usualLoadLimits } from './link-words.ts';
import { mapMeasures } from './map-measures.ts';
import type { SiteMapOptions } from './options.ts';
import { SiteMapPanel } from './site-map-panel.tsx';

await initPluginTranslations(pluginId);

export const plugin = new PanelPlugin<SiteMapOptions>(SiteMapPanel)
  .useFieldConfig(standardFields())
  .setPanelOptions((builder) => {
    builder
      .addRadio({
        path: 'drawing',
        name: text('drawing'),
        description: text('drawingAbout'),
        defaultValue: 'auto',
        settings: {
          options: [
            { value: 'auto', label: text('drawingAuto') },
            { value: 'map', label: text('drawingMap') },
            { value: 'tree', label: text('drawingTree') },
          ],
        },
      })
      .addBooleanSwitch({ path: 'summary', name: text('summary'), defaultValue: true })
      .addNumberInput({
        path: 'busyFrom',
        name: text('busyFrom'),
        description: text('shareAbout'),
        defaultValue: usualLoadLimits.busyFrom,
        settings: { min: 0, max: 1, step: 0.05 },
      })
      .addNumberInput({
        path: 'fullFrom',
        name: text('fullFrom'),
        description: text('shareAbout'),
        defaultValue: usualLoadLimits.fullFrom,
        settings: { min: 0, max: 1, step: 0.05 },
      });
    addCommonOptions(builder, {
      measures: mapMeasures,
      labels: ['tenant', 'site', 'device', 'upstream', 'peer_site', 'latitude', 'longitude'],
      link: siteLink,
    });
  });
