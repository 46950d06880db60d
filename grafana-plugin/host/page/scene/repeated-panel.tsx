import {
  LocalValueVariable,
  MultiValueVariable,
  type SceneComponentProps,
  sceneGraph,
  type SceneGridItemLike,
  type SceneGridItemStateLike,
  SceneObjectBase,
  SceneVariableSet,
  VariableDependencyConfig,
  type VariableValueSingle,
  type VizPanel,
} from '@grafana/scenes';
import { css } from '@emotion/css';

interface RepeatedPanelState extends SceneGridItemStateLike {
  readonly variable: string;
  readonly source: VizPanel;
  readonly panels: VizPanel[];
  readonly direction: 'h' | 'v';
  readonly maxPerRow: number;
  /** Height of one row of panels on the grid; the item grows with the rows. */
  readonly rowHeight: number;
}

/** The gap between panels, and the height of a grid unit with it, as Grafana's grid has them. */
const gap = 8;

/** A panel once for each value of a variable, beside or below each other. */
export class RepeatedPanel extends SceneObjectBase<RepeatedPanelState> implements SceneGridItemLike {
  static Component = RepeatedPanelView;

  constructor(state: Omit<RepeatedPanelState, 'panels'>) {
    super({ ...state, panels: [] });
    this._variableDependency = new VariableDependencyConfig<RepeatedPanelState>(this, {
      variableNames: [state.variable],
      onVariableUpdateCompleted: () => this.#repeat(),
    });
    this.addActivationHandler(() => this.#repeat());
  }

  #repeat(): void {
    const { variable: name, source, rowHeight, direction, maxPerRow } = this.state;
    const variable = sceneGraph.lookupVariable(name, this);
    if (!(variable instanceof MultiValueVariable) || sceneGraph.hasVariableDependencyInLoadingState(this))
      return;
    const { options } = variable.state as MultiValueVariable['state'];
    const value = variable.state.value as VariableValueSingle | VariableValueSingle[];
    const chosen = variable.hasAllValue() ? options.map((option) => option.value) : [value].flat();
    const textOf = (each: VariableValueSingle): string =>
      options.find((option) => option.value === each)?.label ?? (each as string);
    const panels = chosen.map((each, index) =>
      source.clone({
        key: `${source.state.key}-clone-${index}`,
        $variables: new SceneVariableSet({
          variables: [new LocalValueVariable({ name, value: each, text: textOf(each) })],
        }),
      }),
    );
    const rows = Math.ceil(panels.length / columnsOf(direction, maxPerRow));
    this.setState({ panels, height: Math.max(rows, 1) * rowHeight });
    // The grid moves what is below only when it is drawn again.
    this.parent?.forceRender();
  }
}

/** The width below which Grafana's grid has one column. */
const isNarrow = (): boolean => innerWidth < 768;

const columnsOf = (direction: 'h' | 'v', maxPerRow: number): number =>
  direction === 'v' || isNarrow() ? 1 : maxPerRow;

function RepeatedPanelView({ model }: SceneComponentProps<RepeatedPanel>) {
  const { panels, direction, maxPerRow } = model.useState();
  const columns = Math.min(panels.length, columnsOf(direction, maxPerRow));
  return (
    <div className={grid} style={{ gridTemplateColumns: `repeat(${Math.max(columns, 1)}, 1fr)` }}>
      {panels.map((panel) => (
        <panel.Component key={panel.state.key} model={panel} />
      ))}
    </div>
  );
}

const grid = css({ display: 'grid', gap, gridAutoRows: '1fr', width: '100%', height: '100%' });
