import { PanelPlugin } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { pluginId } from '../../plugin-id.ts';
import { text } from '../../texts/fleet-state-panel.ts';
import { addCommonOptions, siteLink } from '../shared/settings/common-options.ts';
import { standardFields } from '../shared/settings/standard-fields.ts';
import { siteMeasures } from '../shared/sites/site-measures.ts';
import { FleetStatePanel } from './fleet-state-panel.tsx';
import type { FleetStateOptions } from './options.ts';

await initPluginTranslations(pluginId);

export const plugin = new PanelPlugin<FleetStateOptions>(FleetStatePanel)
  .useFieldConfig(standardFields())
  .setPanelOptions((builder) => {
    builder
      .addBooleanSwitch({
        path: 'summary',
        name: text('summary'),
        description: text('summaryAbout'),
        defaultValue: true,
      })
      .addBooleanSwitch({
        path: 'healthy',
        name: text('healthy'),
        description: text('healthyAbout'),
        defaultValue: true,
      });
    addCommonOptions(builder, {
      measures: siteMeasures,
      labels: ['tenant', 'site', 'device'],
      link: siteLink,
    });
  });
