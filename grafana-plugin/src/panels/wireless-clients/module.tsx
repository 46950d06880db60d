import { PanelPlugin } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { pluginId } from '../../plugin-id.ts';
import { usualLimits } from '../../signal/signal-grade.ts';
import { text } from '../../texts/wireless-clients-panel.ts';
import { addCommonOptions, deviceLink } from '../shared/settings/common-options.ts';
import { standardFields } from '../shared/settings/standard-fields.ts';
import { clientMeasures } from './client-measures.ts';
import type { WirelessClientsOptions } from './options.ts';
import { WirelessClientsPanel } from './wireless-clients-panel.tsx';

await initPluginTranslations(pluginId);

export const plugin = new PanelPlugin<WirelessClientsOptions>(WirelessClientsPanel)
  .useFieldConfig(standardFields())
  .setPanelOptions((builder) => {
    builder
      .addNumberInput({
        path: 'goodFrom',
        name: text('goodFrom'),
        description: text('goodFromAbout'),
        defaultValue: usualLimits.goodFrom,
      })
      .addNumberInput({
        path: 'weakBelow',
        name: text('weakBelow'),
        description: text('weakBelowAbout'),
        defaultValue: usualLimits.weakBelow,
      })
      .addNumberInput({ path: 'weakest', name: text('weakest'), defaultValue: -95 })
      .addNumberInput({ path: 'strongest', name: text('strongest'), defaultValue: -40 })
      .addBooleanSwitch({
        path: 'rates',
        name: text('showRates'),
        description: text('showRatesAbout'),
        defaultValue: true,
      });
    addCommonOptions(builder, {
      measures: clientMeasures,
      labels: ['tenant', 'site', 'device', 'interface', 'mac_address', 'name'],
      link: deviceLink,
    });
  });
