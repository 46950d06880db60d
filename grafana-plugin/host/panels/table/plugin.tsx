import { cacheFieldDisplayNames, getFrameDisplayName, PanelPlugin, type PanelProps } from '@grafana/data';
import type { TableCellHeight } from '@grafana/schema';
import { PanelDataErrorView } from '@grafana/runtime';
import { Select } from '@grafana/ui';
import { TableNG } from '@grafana/ui/unstable';
import { declareFieldOptions } from '../field-options.ts';

interface TableOptions {
  readonly frameIndex: number;
  readonly showHeader: boolean;
  readonly cellHeight: TableCellHeight;
  /** Columns from the left that stay while the others are scrolled. */
  readonly frozenColumns?: { readonly left?: number };
  readonly sortBy?: readonly { readonly displayName: string; readonly desc?: boolean }[];
}

const pickerHeight = 40;

/** One table; with several, a list below it to choose from. */
function TablePanel(props: PanelProps<TableOptions>) {
  const { data, width, height, options, fieldConfig, id, timeRange, onOptionsChange } = props;
  const frames = data.series;
  const index = options.frameIndex < frames.length ? options.frameIndex : 0;
  const frame = frames[index];
  if (frame === undefined || frames.every(({ fields }) => fields.length === 0)) {
    return <PanelDataErrorView panelId={id} fieldConfig={fieldConfig} data={data} />;
  }
  // The table names its columns by what is stored with the field, which overrides have cleared.
  cacheFieldDisplayNames(frames);
  const hasSeveral = frames.length > 1;
  return (
    <>
      <TableNG
        data={frame}
        width={width}
        height={hasSeveral ? height - pickerHeight : height}
        noHeader={!options.showHeader}
        resizable
        cellHeight={options.cellHeight}
        timeRange={timeRange}
        fieldConfig={fieldConfig}
        enableVirtualization
        frozenColumns={options.frozenColumns?.left ?? 0}
        {...(options.sortBy === undefined ? {} : { initialSortBy: [...options.sortBy] })}
        {...(data.structureRev === undefined ? {} : { structureRev: data.structureRev })}
      />
      {hasSeveral && (
        <Select
          options={frames.map((each, value) => ({ label: getFrameDisplayName(each), value }))}
          value={index}
          onChange={({ value = 0 }) => onOptionsChange({ ...options, frameIndex: value })}
        />
      )}
    </>
  );
}

export const plugin = declareFieldOptions(new PanelPlugin<TableOptions>(TablePanel), {
  colourMode: 'thresholds',
  custom: {
    width: undefined,
    minWidth: undefined,
    align: 'auto',
    wrapText: false,
    wrapHeaderText: false,
    cellOptions: { type: 'auto' },
    inspect: false,
    filterable: false,
    'hideFrom.viz': false,
    hidden: false,
    tooltip: undefined,
    footer: undefined,
  },
});
