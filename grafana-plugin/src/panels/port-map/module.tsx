import { PanelPlugin } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { pluginId } from '../../plugin-id.ts';
import { text } from '../../texts/port-map-panel.ts';
import { addCommonOptions, deviceLink } from '../shared/settings/common-options.ts';
import { standardFields } from '../shared/settings/standard-fields.ts';
import type { PortMapOptions } from './options.ts';
import { PortMapPanel } from './port-map-panel.tsx';
import { portMeasures } from './port-measures.ts';

await initPluginTranslations(pluginId);

export const plugin = new PanelPlugin<PortMapOptions>(PortMapPanel)
  .useFieldConfig(standardFields())
  .setPanelOptions((builder) => {
    builder
      .addTextInput({
        path: 'board',
        name: text('board'),
        description: text('boardAbout'),
        defaultValue: '',
      })
      .addRadio({
        path: 'lines',
        name: text('lines'),
        description: text('linesAbout'),
        defaultValue: 'auto',
        settings: {
          options: [
            { value: 'auto', label: text('linesAuto') },
            { value: 'one', label: text('linesOne') },
            { value: 'two', label: text('linesTwo') },
          ],
        },
      })
      .addBooleanSwitch({
        path: 'traffic',
        name: text('traffic'),
        description: text('trafficAbout'),
        defaultValue: false,
      })
      .addBooleanSwitch({
        path: 'legend',
        name: text('legend'),
        description: text('legendAbout'),
        defaultValue: true,
      });
    addCommonOptions(builder, {
      measures: portMeasures,
      labels: ['tenant', 'site', 'device', 'interface', 'comment', 'default_name'],
      link: deviceLink,
    });
  });
