import { PanelPlugin } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { pluginId } from '../../plugin-id.ts';
import { text } from '../../texts/outages-panel.ts';
import { addCommonOptions, deviceLink } from '../shared/settings/common-options.ts';
import { standardFields } from '../shared/settings/standard-fields.ts';
import type { OutagesOptions } from './options.ts';
import { outageMeasures } from './outage-measures.ts';
import { OutagesPanel } from './outages-panel.tsx';

await initPluginTranslations(pluginId);

export const plugin = new PanelPlugin<OutagesOptions>(OutagesPanel)
  .useFieldConfig(standardFields())
  .setPanelOptions((builder) => {
    builder
      .addRadio({
        path: 'order',
        name: text('order'),
        defaultValue: 'longest',
        settings: {
          options: [
            { value: 'longest', label: text('orderLongest') },
            { value: 'newest', label: text('orderNewest') },
          ],
        },
      })
      .addRadio({
        path: 'known',
        name: text('known'),
        description: text('knownAbout'),
        defaultValue: 'below',
        settings: {
          options: [
            { value: 'below', label: text('knownBelow') },
            { value: 'hidden', label: text('knownLeftOut') },
          ],
        },
      });
    addCommonOptions(builder, {
      measures: outageMeasures,
      labels: ['tenant', 'site', 'device', 'interface', 'reason', 'alertname'],
      link: deviceLink,
    });
  });
