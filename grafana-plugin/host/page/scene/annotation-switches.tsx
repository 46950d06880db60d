import {
  ControlsLabel,
  type SceneComponentProps,
  type SceneDataLayerProvider,
  type SceneDataLayerSet,
  SceneObjectBase,
  type SceneObjectRef,
  type SceneObjectState,
} from '@grafana/scenes';
import { css } from '@emotion/css';

interface AnnotationSwitchesState extends SceneObjectState {
  /** A reference: the set belongs to the board. */
  readonly annotations: SceneObjectRef<SceneDataLayerSet>;
}

/** A switch for each kind of annotation. */
export class AnnotationSwitches extends SceneObjectBase<AnnotationSwitchesState> {
  static Component = AnnotationSwitchesView;
}

function AnnotationSwitchesView({ model }: SceneComponentProps<AnnotationSwitches>) {
  const { layers } = model.state.annotations.resolve().useState();
  return layers.map((layer) => <AnnotationSwitch key={layer.state.key} layer={layer} />);
}

function AnnotationSwitch({ layer }: { readonly layer: SceneDataLayerProvider }) {
  const { data, isHidden, name } = layer.useState();
  if (isHidden === true) return null;
  const error = data?.errors?.[0]?.message;
  return (
    <div className={side}>
      <ControlsLabel
        htmlFor={`data-layer-${layer.state.key}`}
        label={name}
        {...(error === undefined ? {} : { error })}
      />
      <layer.Component model={layer} />
    </div>
  );
}

const side = css({ display: 'flex' });
