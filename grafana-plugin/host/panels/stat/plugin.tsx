import {
  type DisplayValueAlignmentFactors,
  type FieldDisplay,
  getDisplayValueAlignmentFactors,
  PanelPlugin,
  type PanelProps,
  type ReduceDataOptions,
  type VizOrientation,
} from '@grafana/data';
import type { PercentChangeColorMode, VizTextDisplayOptions } from '@grafana/schema';
import {
  BigValue,
  type BigValueColorMode,
  BigValueGraphMode,
  type BigValueJustifyMode,
  BigValueTextMode,
  useTheme2,
  VizRepeater,
  type VizRepeaterRenderValueProps,
} from '@grafana/ui';
import { useDisplayValues } from '../display-values.ts';
import { declareFieldOptions } from '../field-options.ts';
import { Linked } from '../linked.tsx';

interface StatOptions {
  readonly graphMode: BigValueGraphMode;
  readonly colorMode: BigValueColorMode;
  readonly justifyMode: BigValueJustifyMode;
  readonly textMode: BigValueTextMode;
  readonly wideLayout: boolean;
  readonly showPercentChange: boolean;
  readonly percentChangeColorMode: PercentChangeColorMode;
  readonly orientation: VizOrientation;
  readonly reduceOptions: ReduceDataOptions;
  readonly text?: VizTextDisplayOptions;
}

type Cell = VizRepeaterRenderValueProps<FieldDisplay, DisplayValueAlignmentFactors>;

function StatPanel(props: PanelProps<StatOptions>) {
  const { options, width, height, data, renderCounter, timeRange } = props;
  const theme = useTheme2();
  const getValues = useDisplayValues(props, {
    sparkline: options.graphMode !== BigValueGraphMode.None,
    percentChange: options.showPercentChange,
  });
  const draw = ({ value, alignmentFactors, width: cellWidth, height: cellHeight, count }: Cell) => (
    <Linked value={value}>
      {({ openMenu, targetClassName }) => (
        <BigValue
          value={value.display}
          count={count}
          width={cellWidth}
          height={cellHeight}
          theme={theme}
          colorMode={options.colorMode}
          graphMode={options.graphMode}
          justifyMode={options.justifyMode}
          textMode={textModeOf(options.textMode, value)}
          alignmentFactors={alignmentFactors}
          disableWideLayout={!options.wideLayout}
          percentChangeColorMode={options.percentChangeColorMode}
          hasLinks={value.hasLinks}
          {...(value.sparkline === undefined ? {} : { sparkline: { ...value.sparkline, timeRange } })}
          {...(options.text === undefined ? {} : { text: options.text })}
          {...(openMenu === undefined ? {} : { onClick: openMenu })}
          {...(targetClassName === undefined ? {} : { className: targetClassName })}
        />
      )}
    </Linked>
  );
  return (
    <VizRepeater<FieldDisplay, DisplayValueAlignmentFactors>
      getValues={getValues}
      getAlignmentFactors={getDisplayValueAlignmentFactors}
      renderValue={draw}
      width={width}
      height={height}
      source={data}
      itemSpacing={3}
      renderCounter={renderCounter}
      autoGrid
      orientation={options.orientation}
    />
  );
}

/** `auto` names a value that the query or an override has given a name. */
function textModeOf(mode: BigValueTextMode, { field, display }: FieldDisplay): BigValueTextMode {
  const isNamed = [field.displayName, field.displayNameFromDS, display.title].some(Boolean);
  return mode === BigValueTextMode.Auto && isNamed ? BigValueTextMode.ValueAndName : mode;
}

export const plugin = declareFieldOptions(new PanelPlugin<StatOptions>(StatPanel), {
  colourMode: 'thresholds',
});
