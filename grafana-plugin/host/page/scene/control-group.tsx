import type { GrafanaTheme2 } from '@grafana/data';
import {
  type SceneComponentProps,
  type SceneObject,
  SceneObjectBase,
  type SceneObjectState,
} from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import { css } from '@emotion/css';

interface ControlGroupState extends SceneObjectState {
  /** Left are variables, as many lines as they need; right stays on the first line. */
  readonly side: 'left' | 'right';
  readonly controls: SceneObject[];
}

/** The controls of one side above the panels. */
export class ControlGroup extends SceneObjectBase<ControlGroupState> {
  static Component = ControlGroupView;
}

function ControlGroupView({ model }: SceneComponentProps<ControlGroup>) {
  const { side, controls } = model.useState();
  const styles = useStyles2(getStyles);
  return (
    <div className={styles[side]}>
      {controls.map((control) => (
        <control.Component key={control.state.key} model={control} />
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const line = { display: 'flex', gap: theme.spacing(1) };
  return {
    left: css({ ...line, flex: '1 1 auto', flexWrap: 'wrap' }),
    right: css({
      ...line,
      flex: '0 0 auto',
      marginLeft: 'auto',
      [theme.breakpoints.down('md')]: { marginLeft: 0, flexWrap: 'wrap' },
    }),
  };
};
