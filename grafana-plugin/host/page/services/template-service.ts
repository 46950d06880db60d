import type { ScopedVars } from '@grafana/data';
import type { TemplateSrv } from '@grafana/runtime';
import { type SceneObject, sceneGraph } from '@grafana/scenes';

type Format = Parameters<typeof sceneGraph.interpolate>[3];

declare global {
  interface Window {
    /** Set by a scene while it is shown, for those who ask without saying from where. */
    __grafanaSceneContext?: SceneObject;
  }
}

/** Fills in variables: those of the scene that a request comes from. Outside of a scene there are none. */
export const templateService: TemplateSrv = {
  replace: (target = '', scopedVars: ScopedVars = {}, format) => {
    const reference = scopedVars['__sceneObject']?.value as { valueOf(): SceneObject } | undefined;
    const scene = reference?.valueOf() ?? window.__grafanaSceneContext;
    return scene === undefined ? target : sceneGraph.interpolate(scene, target, scopedVars, format as Format);
  },
  getVariables: () => [],
  containsTemplate: (target = '') => /\$\{?\w+/u.test(target),
  updateTimeRange: () => {},
};
