import {
  type FieldConfigPropertyItem,
  FieldConfigProperty,
  identityOverrideProcessor,
  type PanelPlugin,
} from '@grafana/data';

/** Options of fields of one panel with their defaults; what is not declared is ignored, in Grafana as here. */
export type FieldOptions = Readonly<Record<string, unknown>>;

interface Declaration {
  readonly custom?: FieldOptions;
  /** How fields are coloured unless the board says otherwise. */
  readonly colourMode: 'thresholds' | 'palette-classic';
}

/** Declares the options of fields that a panel has beside the standard ones. */
export function declareFieldOptions<Options>(
  plugin: PanelPlugin<Options>,
  { custom = {}, colourMode }: Declaration,
): PanelPlugin<Options> {
  return plugin.useFieldConfig({
    standardOptions: { [FieldConfigProperty.Color]: { defaultValue: { mode: colourMode } } },
    useCustomConfig: (builder) => {
      for (const [id, defaultValue] of Object.entries(custom))
        builder.addCustomEditor(optionOf(id, defaultValue));
    },
  });
}

type CustomEditor = Parameters<
  Parameters<
    NonNullable<NonNullable<Parameters<PanelPlugin['useFieldConfig']>[0]>['useCustomConfig']>
  >[0]['addCustomEditor']
>[0];

const noEditor: FieldConfigPropertyItem['editor'] = () => null;

const optionOf = (id: string, defaultValue: unknown): CustomEditor => {
  return {
    id,
    path: id,
    name: id,
    defaultValue,
    editor: noEditor,
    override: noEditor,
    process: identityOverrideProcessor,
    shouldApply: () => true,
  };
};

/** Declares the options of a panel that a scene may leave out. Boards name them all. */
export function declareOptions<Options>(
  plugin: PanelPlugin<Options>,
  defaults: Readonly<Record<string, unknown>>,
): PanelPlugin<Options> {
  return plugin.setPanelOptions((builder) => {
    for (const [path, defaultValue] of Object.entries(defaults))
      builder.addCustomEditor({ id: path, path, name: path, defaultValue, editor: noEditor });
  });
}

/** As Grafana's own builders of legend and tooltip options set them. */
export const legendAndTooltip = {
  'legend.showLegend': true,
  'legend.displayMode': 'list',
  'legend.placement': 'bottom',
  'legend.calcs': [],
  'tooltip.mode': 'single',
  'tooltip.sort': 'none',
} as const;
