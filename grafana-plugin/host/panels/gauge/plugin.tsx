import {
  type FieldDisplay,
  PanelPlugin,
  type PanelProps,
  type ReduceDataOptions,
  type VizOrientation,
} from '@grafana/data';
import { useTheme2, VizRepeater, type VizRepeaterRenderValueProps } from '@grafana/ui';
import { useDisplayValues } from '../display-values.ts';
import { declareFieldOptions } from '../field-options.ts';
import { Linked } from '../linked.tsx';
import { Dial } from './dial.tsx';

interface GaugeOptions {
  readonly showThresholdMarkers: boolean;
  readonly minVizWidth: number;
  readonly minVizHeight: number;
  readonly orientation: VizOrientation;
  readonly reduceOptions: ReduceDataOptions;
}

/** @grafana/ui has a Gauge, but it draws with a plugin of jQuery that only Grafana's application has. */
function GaugePanel(props: PanelProps<GaugeOptions>) {
  const { options, width, height, data, renderCounter } = props;
  const theme = useTheme2();
  const getValues = useDisplayValues(props);
  const draw = ({
    value,
    width: cellWidth,
    height: cellHeight,
    count,
  }: VizRepeaterRenderValueProps<FieldDisplay>) => (
    <Linked value={value}>
      {({ openMenu }) => (
        <Dial
          value={value.display}
          field={value.field}
          title={count > 1 ? value.display.title : undefined}
          width={cellWidth}
          height={cellHeight}
          theme={theme}
          withThresholds={options.showThresholdMarkers}
          onClick={openMenu}
        />
      )}
    </Linked>
  );
  return (
    <VizRepeater
      getValues={getValues}
      renderValue={draw}
      width={width}
      height={height}
      source={data}
      autoGrid
      renderCounter={renderCounter}
      orientation={options.orientation}
      minVizWidth={options.minVizWidth}
      minVizHeight={options.minVizHeight}
    />
  );
}

export const plugin = declareFieldOptions(new PanelPlugin<GaugeOptions>(GaugePanel), {
  colourMode: 'thresholds',
});
