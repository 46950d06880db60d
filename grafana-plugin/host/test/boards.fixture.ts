/** Boards for tests: every panel that is drawn, with every option that the real boards use. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prometheus = { type: 'prometheus', uid: '${datasource}' };
const lastValue = { calcs: ['lastNotNull'], fields: '', values: false };
const steps = (...pairs: readonly (readonly [number | null, string])[]) => ({
  mode: 'absolute',
  steps: pairs.map(([value, color]) => ({ value, color })),
});
const upWords = [
  {
    type: 'value',
    options: {
      0: { text: '▼ DOWN', color: 'dark-red', index: 0 },
      1: { text: '▲ UP', color: 'blue', index: 1 },
    },
  },
];
const legend = { showLegend: true, displayMode: 'table', placement: 'bottom', calcs: ['lastNotNull', 'max'] };

interface Panel {
  readonly type: string;
  readonly title: string;
  readonly [key: string]: unknown;
}

/** A panel with one query per expression. */
function panel(
  type: string,
  title: string,
  expressions: readonly string[],
  rest: Readonly<Record<string, unknown>>,
): Panel {
  const { target = {}, ...others } = rest;
  return {
    type,
    title,
    datasource: prometheus,
    targets: expressions.map((expr, index) => ({
      refId: String.fromCodePoint(65 + index),
      datasource: prometheus,
      expr,
      legendFormat: '{{device}}',
      range: true,
      instant: false,
      ...(target as object),
    })),
    fieldConfig: { defaults: {}, overrides: [] },
    options: {},
    transformations: [],
    ...others,
  };
}

const bySite = '{tenant=~"$tenant",site=~"$site"}';
const byDevice = '{tenant=~"$tenant",site=~"$site",device=~"$device"}';
const graph = { legend, tooltip: { mode: 'multi', sort: 'desc' } };
const stat = {
  graphMode: 'none',
  colorMode: 'value',
  justifyMode: 'auto',
  textMode: 'auto',
  wideLayout: true,
  showPercentChange: false,
  percentChangeColorMode: 'same_as_value',
  orientation: 'auto',
  reduceOptions: lastValue,
};
const instant = { instant: true, range: false };

const values: readonly Panel[] = [
  panel('stat', 'One value', [`sum(fixture_up${bySite})`], {
    options: { ...stat, colorMode: 'background', graphMode: 'area' },
    description: 'How many devices answer. **Bold** text.',
    links: [{ title: 'All of $site', url: '/d/second?${site:queryparam}&${__url_time_range}' }],
    fieldConfig: {
      defaults: {
        unit: 'none',
        thresholds: steps([null, 'dark-red'], [1, 'blue']),
        color: { mode: 'thresholds' },
      },
      overrides: [],
    },
  }),
  panel('stat', 'Several values', [`fixture_load_ratio${byDevice}`], {
    options: { ...stat, textMode: 'value_and_name', showPercentChange: true, graphMode: 'area' },
    fieldConfig: {
      defaults: {
        unit: 'percentunit',
        thresholds: steps([null, 'blue'], [0.5, 'orange'], [0.9, 'dark-red']),
        color: { mode: 'thresholds' },
        links: [{ title: 'Open', url: '/d/second?var-device=${__field.labels.device}&${__url_time_range}' }],
      },
      overrides: [],
    },
  }),
  panel('stat', 'Words', [`fixture_up{device="core1"}`], {
    target: instant,
    options: { ...stat, colorMode: 'background' },
    fieldConfig: { defaults: { mappings: upWords }, overrides: [] },
  }),
  panel('stat', 'Nothing', ['fixture_absent'], {
    target: instant,
    options: stat,
    fieldConfig: { defaults: { noValue: 'no such thing here' }, overrides: [] },
  }),
  panel('gauge', 'Dial', [`fixture_load_ratio${byDevice}`], {
    target: instant,
    options: {
      showThresholdMarkers: true,
      minVizWidth: 75,
      minVizHeight: 75,
      orientation: 'auto',
      reduceOptions: lastValue,
    },
    fieldConfig: {
      defaults: {
        unit: 'percentunit',
        min: 0,
        max: 1,
        thresholds: steps([null, 'blue'], [0.5, 'orange'], [0.9, 'dark-red']),
      },
      overrides: [],
    },
  }),
  panel('bargauge', 'Bars', [`sort_desc(fixture_load_ratio${byDevice})`], {
    target: instant,
    options: {
      displayMode: 'basic',
      valueMode: 'color',
      namePlacement: 'left',
      showUnfilled: true,
      sizing: 'auto',
      minVizWidth: 8,
      minVizHeight: 16,
      maxVizHeight: 40,
      orientation: 'horizontal',
      reduceOptions: lastValue,
    },
    fieldConfig: {
      defaults: {
        unit: 'percentunit',
        min: 0,
        max: 1,
        thresholds: steps([null, 'blue'], [0.5, 'orange'], [0.9, 'dark-red']),
        color: { mode: 'thresholds' },
      },
      overrides: [],
    },
  }),
];

const overTime: readonly Panel[] = [
  panel(
    'timeseries',
    'Traffic',
    [
      `sum(rate(fixture_bytes_total${byDevice}[$__rate_interval])) * 8`,
      `sum(rate(fixture_bytes_total${byDevice}[$__rate_interval])) * 4`,
      'vector(8000)',
      `avg(fixture_load_ratio${byDevice})`,
    ],
    {
      options: graph,
      fieldConfig: {
        defaults: {
          unit: 'bps',
          custom: { fillOpacity: 8, showPoints: 'never' },
          color: { mode: 'palette-classic' },
        },
        overrides: [
          {
            matcher: { id: 'byFrameRefID', options: 'B' },
            properties: [{ id: 'custom.transform', value: 'negative-Y' }],
          },
          {
            matcher: { id: 'byFrameRefID', options: 'C' },
            properties: [{ id: 'custom.lineStyle', value: { fill: 'dash', dash: [10, 10] } }],
          },
          {
            matcher: { id: 'byFrameRefID', options: 'D' },
            properties: [
              { id: 'unit', value: 'percentunit' },
              { id: 'custom.axisPlacement', value: 'right' },
            ],
          },
        ],
      },
    },
  ),
  panel('timeseries', 'Stacked with a limit', [`fixture_load_ratio${byDevice}`], {
    options: graph,
    fieldConfig: {
      defaults: {
        unit: 'percentunit',
        custom: {
          fillOpacity: 40,
          stacking: { mode: 'normal', group: 'A' },
          thresholdsStyle: { mode: 'line' },
        },
        thresholds: steps([null, 'transparent'], [1.5, 'dark-red']),
        color: { mode: 'palette-classic-by-name' },
      },
      overrides: [],
    },
  }),
  panel('timeseries', 'No series', ['fixture_absent'], {
    options: graph,
    fieldConfig: { defaults: { noValue: 'nothing is measured here' }, overrides: [] },
  }),
  panel('state-timeline', 'States', [`fixture_up${bySite}`], {
    options: {
      showValue: 'auto',
      rowHeight: 0.8,
      mergeValues: true,
      alignValue: 'left',
      perPage: 2,
      legend: { ...legend, displayMode: 'list', calcs: [] },
      tooltip: { mode: 'single', sort: 'none' },
    },
    fieldConfig: { defaults: { mappings: upWords, custom: { fillOpacity: 70 } }, overrides: [] },
  }),
];

const byName = panel('timeseries', 'Colours by name', [`fixture_load_ratio${byDevice}`], {
  options: graph,
  fieldConfig: {
    defaults: { unit: 'percentunit', custom: { lineWidth: 3 }, color: { mode: 'palette-classic-by-name' } },
    overrides: [],
  },
});

const others: readonly Panel[] = [
  panel(
    'table',
    'Devices',
    [
      `max by (site, device) (fixture_up${bySite})`,
      `max by (site, device) (fixture_load_ratio${bySite})`,
      'fixture_absent',
    ],
    {
      target: { ...instant, format: 'table' },
      options: {
        frameIndex: 0,
        showHeader: true,
        cellHeight: 'sm',
        sortBy: [{ displayName: 'Load', desc: true }],
      },
      transformations: [
        { id: 'merge', options: {} },
        {
          id: 'organize',
          options: {
            excludeByName: { Time: true, 'Value #C': true },
            indexByName: { site: 0, device: 1, 'Value #A': 2, 'Value #B': 3 },
            renameByName: { 'Value #A': 'State', 'Value #B': 'Load', device: 'Device' },
          },
        },
      ],
      fieldConfig: {
        defaults: { custom: { align: 'auto', filterable: true }, noValue: '–' },
        overrides: [
          {
            matcher: { id: 'byName', options: 'State' },
            properties: [
              { id: 'mappings', value: upWords },
              { id: 'custom.cellOptions', value: { type: 'color-background', mode: 'basic' } },
            ],
          },
          {
            matcher: { id: 'byName', options: 'Load' },
            properties: [
              { id: 'unit', value: 'percentunit' },
              { id: 'max', value: 1 },
              { id: 'thresholds', value: steps([null, 'blue'], [0.5, 'orange']) },
              { id: 'custom.cellOptions', value: { type: 'gauge', mode: 'basic', valueDisplayMode: 'text' } },
            ],
          },
          {
            matcher: { id: 'byName', options: 'Device' },
            properties: [
              {
                id: 'links',
                value: [
                  {
                    title: 'Open',
                    url: '/d/second?var-device=${__data.fields.Device:percentencode}&var-site=${__data.fields.site:percentencode}&${datasource:queryparam}&${__url_time_range}',
                  },
                ],
              },
            ],
          },
        ],
      },
    },
  ),
  // several queries without a row are merged to headers, which grouping leaves out
  panel('table', 'Empty table', ['fixture_absent', 'fixture_absent'], {
    target: { ...instant, format: 'table' },
    transformations: [
      { id: 'merge', options: {} },
      {
        id: 'groupBy',
        options: {
          fields: {
            device: { operation: 'groupby', aggregations: [] },
            'Value #A': { operation: 'aggregate', aggregations: ['lastNotNull'] },
          },
        },
      },
    ],
    options: { frameIndex: 0, showHeader: true, cellHeight: 'sm' },
    fieldConfig: { defaults: { noValue: 'no rows' }, overrides: [] },
  }),
  panel('geomap', 'Map', ['fixture_site_info'], {
    target: { ...instant, format: 'table' },
    transformations: [
      {
        id: 'convertFieldType',
        options: {
          fields: {},
          conversions: [
            { targetField: 'latitude', destinationType: 'number' },
            { targetField: 'longitude', destinationType: 'number' },
          ],
        },
      },
    ],
    options: {
      layers: [
        {
          type: 'markers',
          location: { mode: 'coords', latitude: 'latitude', longitude: 'longitude' },
          config: {
            showLegend: true,
            style: { color: { field: 'Value' }, size: { fixed: 10 }, text: { mode: 'field', field: 'site' } },
          },
        },
      ],
    },
    fieldConfig: { defaults: { mappings: upWords }, overrides: [] },
  }),
  {
    type: 'text',
    title: 'Note',
    options: { mode: 'markdown', content: '# Site $site\n\nRead the *runbook*.' },
    fieldConfig: { defaults: {}, overrides: [] },
  },
];

const repeated: readonly Panel[] = [
  panel('stat', 'Load of $device', [`fixture_load_ratio{device="$device"}`], {
    options: stat,
    target: instant,
    repeat: 'device',
    repeatDirection: 'h',
    maxPerRow: 4,
    fieldConfig: { defaults: { unit: 'percentunit' }, overrides: [] },
  }),
];

const query = (name: string, label: string, text: string, rest: object) => ({
  type: 'query',
  name,
  label,
  datasource: prometheus,
  query: text,
  definition: text,
  refresh: 2,
  sort: 7,
  hide: 0,
  ...rest,
});
const all = { multi: true, includeAll: true, allValue: '.*', current: { text: 'All', value: '$__all' } };
const single = { multi: false, includeAll: false, current: {} };

function placed(panels: readonly Panel[], y: number, firstId: number, width = 12): object[] {
  const perRow = 24 / width;
  return panels.map((each, index) => ({
    ...each,
    id: firstId + index,
    gridPos: { x: (index % perRow) * width, y: y + Math.floor(index / perRow) * 8, w: width, h: 8 },
  }));
}

const row = (id: number, title: string, y: number, folded: readonly object[] = []) => ({
  type: 'row',
  id,
  title,
  collapsed: folded.length > 0,
  gridPos: { x: 0, y, w: 24, h: 1 },
  panels: folded,
});

const common = {
  description: 'For tests.',
  tags: ['fixture'],
  schemaVersion: 42,
  timezone: 'utc',
  graphTooltip: 1,
  time: { from: 'now-1h', to: 'now' },
  refresh: '1m',
  timepicker: { refresh_intervals: ['5s', '1m'] },
  templating: {
    list: [
      {
        type: 'datasource',
        name: 'datasource',
        label: 'Data source',
        query: 'prometheus',
        current: { text: 'default', value: 'default' },
        hide: 0,
        includeAll: false,
        multi: false,
      },
      query('tenant', 'Tenant', 'label_values(fixture_up, tenant)', all),
      query('site', 'Site', 'label_values(fixture_up{tenant=~"$tenant"}, site)', single),
      query('device', 'Device', 'label_values(fixture_up{tenant=~"$tenant",site=~"$site"}, device)', all),
    ],
  },
  annotations: {
    list: [
      {
        name: 'People',
        builtIn: 1,
        datasource: { type: 'grafana', uid: '-- Grafana --' },
        enable: true,
        hide: true,
        iconColor: 'red',
        type: 'dashboard',
      },
      {
        name: 'Outages',
        datasource: prometheus,
        enable: true,
        hide: false,
        iconColor: 'dark-red',
        expr: `1 - fixture_up${bySite}`,
        step: '60s',
        titleFormat: 'Down: {{device}}',
        textFormat: '{{site}}',
        tagKeys: 'site,device',
      },
      {
        name: 'Events',
        datasource: prometheus,
        enable: true,
        hide: false,
        iconColor: 'purple',
        expr: '1000 * fixture_event_seconds',
        useValueForTime: true,
        step: '60s',
        titleFormat: 'Event at {{site}}',
        textFormat: '{{site}}',
        tagKeys: 'site',
      },
    ],
  },
  links: [
    {
      type: 'dashboards',
      title: 'Boards',
      tags: ['fixture'],
      asDropdown: true,
      includeVars: true,
      keepTime: true,
      targetBlank: false,
      icon: 'external link',
      tooltip: 'Other boards',
      url: '',
    },
  ],
};

const everyPanel = {
  ...common,
  uid: 'every-panel',
  title: 'Every panel',
  panels: [
    ...placed(values, 0, 1, 8),
    row(20, 'Over time', 16),
    ...placed(overTime, 17, 21),
    ...placed([byName], 33, 25, 24),
    row(40, 'Others', 41),
    ...placed(others, 42, 41),
    row(60, 'Per device', 58),
    ...placed(repeated, 59, 61, 24),
    row(
      80,
      'Folded',
      67,
      placed([panel('stat', 'Inside', ['vector(42)'], { options: stat, target: instant })], 68, 81),
    ),
  ],
};

const second = {
  ...common,
  uid: 'second',
  title: 'Second board',
  panels: placed(
    [panel('stat', 'Load of $device at $site', [`fixture_load_ratio${byDevice}`], { options: stat })],
    0,
    1,
  ),
};

/** Writes the boards into a new folder. */
export function writeFixtureBoards(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mikrofleet-boards-'));
  for (const board of [everyPanel, second]) {
    writeFileSync(join(folder, `${board.uid}.json`), JSON.stringify(board));
  }
  return folder;
}
