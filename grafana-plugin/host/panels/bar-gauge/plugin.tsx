import {
  type DisplayValueAlignmentFactors,
  type FieldDisplay,
  getDisplayValueAlignmentFactors,
  PanelPlugin,
  type PanelProps,
  type ReduceDataOptions,
  VizOrientation,
} from '@grafana/data';
import {
  BarGaugeDisplayMode,
  type BarGaugeNamePlacement,
  BarGaugeSizing,
  type BarGaugeValueMode,
} from '@grafana/schema';
import { BarGauge, useTheme2, VizRepeater, type VizRepeaterRenderValueProps } from '@grafana/ui';
import { useDisplayValues } from '../display-values.ts';
import { declareFieldOptions } from '../field-options.ts';
import { Linked } from '../linked.tsx';

interface BarGaugeOptions {
  readonly displayMode: BarGaugeDisplayMode;
  readonly valueMode: BarGaugeValueMode;
  readonly namePlacement: BarGaugeNamePlacement;
  readonly showUnfilled: boolean;
  readonly sizing: BarGaugeSizing;
  readonly minVizWidth: number;
  readonly minVizHeight: number;
  readonly maxVizHeight: number;
  readonly orientation: VizOrientation;
  readonly reduceOptions: ReduceDataOptions;
}

type Cell = VizRepeaterRenderValueProps<FieldDisplay, DisplayValueAlignmentFactors>;

/** Grafana's limits where the board leaves the size to it. */
const automatic = { minVizWidth: 8, minVizHeight: 16, maxVizHeight: 300 };

function BarGaugePanel(props: PanelProps<BarGaugeOptions>) {
  const { options, width, height, data, renderCounter } = props;
  const theme = useTheme2();
  const getValues = useDisplayValues(props);
  const sizes = options.sizing === BarGaugeSizing.Manual ? options : automatic;
  const orientation =
    options.orientation === VizOrientation.Auto
      ? width > height
        ? VizOrientation.Vertical
        : VizOrientation.Horizontal
      : options.orientation;
  const isOverflow = isTooMuch(getValues().length, { orientation, width, height, ...sizes });
  const draw = ({
    value,
    alignmentFactors,
    orientation: along,
    width: cellWidth,
    height: cellHeight,
    count,
  }: Cell) => (
    <Linked value={value}>
      {({ openMenu, targetClassName }) => (
        <BarGauge
          value={count === 1 && options.orientation === VizOrientation.Auto ? unnamed(value) : value.display}
          width={cellWidth}
          height={cellHeight}
          orientation={along}
          field={value.field}
          display={value.view?.getFieldDisplayProcessor(value.colIndex ?? 0)}
          theme={theme}
          itemSpacing={options.displayMode === BarGaugeDisplayMode.Lcd ? 2 : 10}
          displayMode={options.displayMode}
          alignmentFactors={alignmentFactors}
          showUnfilled={options.showUnfilled}
          valueDisplayMode={options.valueMode}
          namePlacement={options.namePlacement}
          isOverflow={isOverflow}
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
      itemSpacing={10}
      renderCounter={renderCounter}
      orientation={orientation}
      {...sizes}
    />
  );
}

interface Room {
  readonly orientation: VizOrientation;
  readonly width: number;
  readonly height: number;
  readonly minVizWidth: number;
  readonly minVizHeight: number;
}

const isTooMuch = (
  count: number,
  { orientation, width, height, minVizWidth, minVizHeight }: Room,
): boolean =>
  orientation === VizOrientation.Vertical
    ? width / count - 10 < minVizWidth
    : height / count - 10 < minVizHeight;

const unnamed = ({ display }: FieldDisplay): FieldDisplay['display'] => {
  const { title: _, ...rest } = display;
  return rest;
};

export const plugin = declareFieldOptions(new PanelPlugin<BarGaugeOptions>(BarGaugePanel), {
  colourMode: 'thresholds',
});
