import {
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  type Field,
  type FieldConfigPropertyItem,
  FieldType,
  identityOverrideProcessor,
  numberOverrideProcessor,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  standardTransformers,
  standardTransformersRegistry,
  type StandardEditorsRegistryItem,
  stringOverrideProcessor,
  thresholdsOverrideProcessor,
  type TransformerRegistryItem,
  unitOverrideProcessor,
  valueMappingsOverrideProcessor,
} from '@grafana/data';

/** Nothing is edited here. */
const noEditor = (): null => null;

const isNumeric = ({ type }: Field): boolean => type === FieldType.number;

interface StandardOption {
  readonly process: FieldConfigPropertyItem['process'];
  readonly only?: (field: Field) => boolean;
  readonly defaultValue?: unknown;
}

const defaultThresholds = {
  mode: 'absolute',
  steps: [
    { value: -Infinity, color: 'green' },
    { value: 80, color: 'red' },
  ],
};

/** The options that every panel has. Grafana registers them in its application, which is on no npm package. */
const standardOptions: Readonly<Record<string, StandardOption>> = {
  displayName: { process: displayNameOverrideProcessor },
  unit: { process: unitOverrideProcessor, only: isNumeric },
  min: { process: numberOverrideProcessor, only: isNumeric },
  max: { process: numberOverrideProcessor, only: isNumeric },
  fieldMinMax: { process: identityOverrideProcessor, only: isNumeric },
  decimals: { process: numberOverrideProcessor, only: isNumeric },
  color: { process: identityOverrideProcessor },
  noValue: { process: stringOverrideProcessor },
  links: { process: dataLinksOverrideProcessor },
  actions: { process: identityOverrideProcessor },
  mappings: { process: valueMappingsOverrideProcessor, defaultValue: [] },
  thresholds: { process: thresholdsOverrideProcessor, defaultValue: defaultThresholds },
  filterable: { process: identityOverrideProcessor },
  description: { process: stringOverrideProcessor },
};

/** Ids of editors that panels name when they declare their options. */
const editors =
  'number slider boolean select radio unit links mappings thresholds color text strings timezone fieldColor multi-select stats-picker';

/** Fills the registries that @grafana/data reads: standard options of fields and all standard transformations. */
export function fillRegistries(): void {
  standardEditorsRegistry.setInit(() =>
    editors.split(' ').map((id): StandardEditorsRegistryItem => ({ id, name: id, editor: noEditor })),
  );
  standardFieldConfigEditorRegistry.setInit(() =>
    Object.entries(standardOptions).map(([id, { process, only, defaultValue }]) => ({
      id,
      path: id,
      name: id,
      editor: noEditor,
      override: noEditor,
      process,
      shouldApply: only ?? (() => true),
      defaultValue,
      settings: {},
    })),
  );
  standardTransformersRegistry.setInit(() =>
    // Some transformations are listed under two names.
    [...new Map(Object.values(standardTransformers).map((each) => [each.id, each])).values()].map(
      (transformation): TransformerRegistryItem => ({
        id: transformation.id,
        name: transformation.name,
        transformation: transformation as TransformerRegistryItem['transformation'],
        editor: noEditor,
        imageDark: '',
        imageLight: '',
      }),
    ),
  );
}
