import { type EmbeddedScene, UrlSyncContextProvider } from '@grafana/scenes';

/** A scene with a time picker. The chosen time is in the address: it survives a reload, is that of other tabs and boards, and a link shows others the same. */
export const TimedScene = ({ scene }: { readonly scene: EmbeddedScene }) => (
  <UrlSyncContextProvider scene={scene}>
    <scene.Component model={scene} />
  </UrlSyncContextProvider>
);
