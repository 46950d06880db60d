import {
  type Dashboard,
  DashboardCursorSync,
  type DashboardLink,
  DashboardLinkType,
  type Panel,
  type RowPanel,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { annotations } from './annotations.ts';
import { type BoardSet, boardUid, fileBoards, linkedWithin } from './links.ts';
import type { PanelSpec } from './panel.ts';
import { dataSource, targetOf } from './queries.ts';
import { dataSourceVariable, type Variable } from './variables.ts';

const columns = 24;

/** A row of panels of one height, with a heading or without. */
export interface Section {
  readonly title?: string;
  /** In grid units of 30 pixels. */
  readonly height: number;
  readonly panels: readonly PanelSpec[];
  /** Folded until somebody opens it: its queries cost nothing until then. */
  readonly folded?: boolean;
}

/** A dashboard. Its name is that of its file: boards/tower-site.ts is `mikrofleet-tower-site`. */
export interface Board {
  readonly title: string;
  readonly description: string;
  readonly variables: readonly Variable[];
  readonly sections: readonly Section[];
  /** Time range when it is opened. */
  readonly range?: string;
  /** An hour where data of a month is read: nobody waits for the next minute of it. */
  readonly refresh?: '1m' | '5m' | '1h';
  /** More tags than the common one. */
  readonly tags?: readonly string[];
}

export const board = (definition: Board): Board => definition;

export const section = (title: string, height: number, panels: readonly PanelSpec[]): Section => ({
  title,
  height,
  panels,
});

/** A row without a heading. */
export const row = (height: number, panels: readonly PanelSpec[]): Section => ({ height, panels });

/** A section that is closed at first. */
export const folded = (title: string, height: number, panels: readonly PanelSpec[]): Section => ({
  ...section(title, height, panels),
  folded: true,
});

/** The classic JSON of a board: the one form that every Grafana reads from a file and from a plugin (decision 0060). */
export function boardJson(
  name: string,
  { title, description, variables, sections, range = '6h', refresh = '1m', tags = [] }: Board,
  set: BoardSet = fileBoards,
): Dashboard {
  return {
    // null: Grafana gives it its own
    id: null,
    uid: boardUid(name, set),
    title: `${title}${set.titleEnd ?? ''}`,
    description,
    tags: [set.tag, ...tags],
    schemaVersion: 42,
    version: 1,
    editable: false,
    timezone: 'browser',
    graphTooltip: DashboardCursorSync.Crosshair,
    time: { from: `now-${range}`, to: 'now' },
    refresh,
    timepicker: { refresh_intervals: ['1m', '5m', '15m', '1h'] },
    fiscalYearStartMonth: 0,
    preload: false,
    templating: { list: [dataSourceVariable, ...variables] },
    annotations: { list: [...annotations] },
    links: [boardMenu(set)],
    panels: linkedWithin(placed(sections), set),
  };
}

const boardMenu = ({ tag }: BoardSet): DashboardLink => ({
  type: DashboardLinkType.Dashboards,
  title: 'Mikrofleet',
  tags: [tag],
  asDropdown: true,
  includeVars: true,
  keepTime: true,
  targetBlank: false,
  icon: 'external link',
  tooltip: 'Other boards, with the same variables and time range',
  url: '',
});

/** Gives each panel its place, from top to bottom, and its id. */
function placed(sections: readonly Section[]): (Panel | RowPanel)[] {
  const panels: (Panel | RowPanel)[] = [];
  let id = 0;
  let y = 0;
  const nextId = (): number => (id += 1);
  for (const { title, height, panels: specs, folded: collapsed = false } of sections) {
    let heading: RowPanel | undefined;
    if (title !== undefined) {
      heading = {
        type: 'row',
        title,
        id: nextId(),
        collapsed,
        gridPos: { x: 0, y, w: columns, h: 1 },
        panels: [],
      };
      panels.push(heading);
      y += 1;
    }
    const own = inRows(specs).flatMap((line) => {
      const top = y;
      y += height;
      return panelsOfRow(line, { y: top, height, nextId });
    });
    if (collapsed && heading !== undefined) heading.panels = own;
    else panels.push(...own);
  }
  return panels;
}

interface RowPlace {
  readonly y: number;
  readonly height: number;
  readonly nextId: () => number;
}

function panelsOfRow(specs: readonly SizedPanel[], place: RowPlace): Panel[] {
  let x = 0;
  return specs.map((spec) => {
    const panel = panelOf(spec, place.nextId(), { x, y: place.y, w: spec.width, h: place.height });
    x += spec.width;
    return panel;
  });
}

type SizedPanel = PanelSpec & { readonly width: number };

/** Panels without a width share what the others leave; a row that is full begins the next one. */
function inRows(specs: readonly PanelSpec[]): SizedPanel[][] {
  const fixed = specs.reduce((sum, { width = 0 }) => sum + width, 0);
  const open = specs.filter(({ width }) => width === undefined).length;
  const share = open === 0 ? 0 : Math.max(Math.floor((columns - (fixed % columns)) / open), 3);
  const rows: SizedPanel[][] = [[]];
  let used = 0;
  for (const spec of specs) {
    const width = spec.width ?? share;
    if (used + width > columns) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push({ ...spec, width });
    used += width;
  }
  return rows;
}

function panelOf(spec: PanelSpec, id: number, gridPos: NonNullable<Panel['gridPos']>): Panel {
  const { type, title, description, queries, options, fieldConfig, transformations, repeat, maxDataPoints } =
    spec;
  return {
    id,
    type,
    title,
    description,
    gridPos,
    ...(queries.length === 0 ? {} : { datasource: dataSource }),
    targets: queries.map(targetOf) as unknown as NonNullable<Panel['targets']>,
    options: typeof options === 'function' ? options(gridPos.h) : options,
    fieldConfig,
    transformations: [...(transformations ?? [])],
    ...(maxDataPoints === undefined ? {} : { maxDataPoints }),
    ...(repeat === undefined ? {} : { repeat, repeatDirection: 'h' as const, maxPerRow: 4 }),
  };
}
