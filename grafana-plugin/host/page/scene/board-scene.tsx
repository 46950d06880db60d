import {
  behaviors,
  dataLayers,
  EmbeddedScene,
  type EmbeddedSceneState,
  SceneDataLayerSet,
  type SceneGridItemLike,
  SceneGridLayout,
  SceneGridRow,
  type SceneComponentProps,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  SceneVariableSet,
  VariableValueSelectors,
} from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { AnnotationQuery } from '@grafana/schema';
import { useLocation } from 'react-router-dom-v5-compat';
import { boot } from '../boot.ts';
import { isKiosk } from '../frame/address.ts';
import { AnnotationSwitches } from './annotation-switches.tsx';
import { type BoardJson, isRow, type PanelJson, type RowJson } from './board-json.ts';
import { BoardLinks } from './board-links.tsx';
import { ControlGroup } from './control-group.tsx';
import { gridItem } from './grid-item.tsx';
import { sceneVariable } from './variables.ts';

/** A board as a scene, which is what Grafana makes of it too. */
export class BoardScene extends EmbeddedScene {
  static override Component = BoardView;
  readonly title: string;

  constructor(title: string, state: EmbeddedSceneState) {
    super(state);
    this.title = title;
  }
}

export function boardScene(json: BoardJson): BoardScene {
  const {
    title,
    time,
    timezone = 'browser',
    refresh = '',
    graphTooltip,
    timepicker,
    templating,
    links,
  } = json;
  const annotations = new SceneDataLayerSet({ layers: annotationLayers(json.annotations.list) });
  return new BoardScene(title, {
    $timeRange: new SceneTimeRange({ ...openingTime(time), timeZone: timezone }),
    $variables: new SceneVariableSet({ variables: templating.list.map(sceneVariable) }),
    $data: annotations,
    $behaviors: [new behaviors.CursorSync({ sync: graphTooltip ?? 0 }), new behaviors.SceneQueryController()],
    controls: [
      new ControlGroup({
        side: 'left',
        controls: [
          new VariableValueSelectors({}),
          new AnnotationSwitches({ annotations: annotations.getRef() }),
        ],
      }),
      new ControlGroup({
        side: 'right',
        controls: [
          new BoardLinks({ links }),
          new SceneTimePicker({}),
          // Without the text its first button has no name.
          new SceneRefreshPicker({
            withText: true,
            ...openingRefresh(refresh, timepicker?.refresh_intervals),
          }),
        ],
      }),
    ],
    body: new SceneGridLayout({ isLazy: false, children: gridOf(json.panels) }),
  });
}

function openingTime({ from, to }: BoardJson['time']): BoardJson['time'] {
  const { range } = boot.opens;
  return range === undefined ? { from, to } : { from: `now-${range}`, to: 'now' };
}

/** A board without refresh reads a month or more, and stays so. */
function openingRefresh(own: string, intervals: string[] | undefined) {
  const { refresh: asked } = boot.opens;
  if (own === '' || asked === undefined)
    return { refresh: own, ...(intervals === undefined ? {} : { intervals }) };
  return { refresh: asked, intervals: [...new Set([asked, ...(intervals ?? [])])] };
}

/** Annotations by people are stored in Grafana, of which there is none here. */
const annotationLayers = (annotations: readonly AnnotationQuery[]) =>
  annotations
    .filter(({ builtIn }) => !builtIn)
    .map(
      (query, index) =>
        new dataLayers.AnnotationsDataLayer({
          key: `annotations-${index}`,
          name: query.name,
          query: { ...query },
          isEnabled: query.enable,
          isHidden: query.hide ?? false,
        }),
    );

/** Panels below an open row belong to it until the next one, as in Grafana: it can be folded. */
function gridOf(panels: readonly (PanelJson | RowJson)[]): SceneGridItemLike[] {
  const items: SceneGridItemLike[] = [];
  let open: SceneGridRow | undefined;
  for (const panel of panels) {
    if (isRow(panel)) {
      open = sceneRow(panel);
      items.push(open);
    } else if (open === undefined) items.push(gridItem(panel));
    else open.setState({ children: [...open.state.children, gridItem(panel)] });
  }
  return items;
}

const sceneRow = ({ id, title, collapsed, gridPos, panels }: RowJson): SceneGridRow =>
  new SceneGridRow({
    key: `row-${id}`,
    title,
    isCollapsed: collapsed,
    y: gridPos.y,
    children: panels.map(gridItem),
  });

function BoardView({ model }: SceneComponentProps<EmbeddedScene>) {
  // Drawn again when kiosk begins or ends.
  useLocation();
  const { controls = [], body } = model.useState();
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.board}>
      {/* Hidden and not left out: the refresh picker also refreshes a wall. */}
      <div className={cx(styles.controls, isKiosk() && styles.hidden)}>
        {controls.map((control) => (
          <control.Component key={control.state.key} model={control} />
        ))}
      </div>
      <div className={styles.body}>
        <body.Component model={body} />
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  board: css({ display: 'flex', flexDirection: 'column', minHeight: 'inherit' }),
  controls: css({
    position: 'sticky',
    top: 0,
    zIndex: theme.zIndex.activePanel + 1,
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(2, 0),
    background: theme.colors.background.canvas,
    // A phone has no room to lose.
    [theme.breakpoints.down('md')]: { position: 'static', flexWrap: 'wrap' },
  }),
  hidden: css({ display: 'none' }),
  body: css({ display: 'flex', flex: 1, position: 'relative' }),
});
