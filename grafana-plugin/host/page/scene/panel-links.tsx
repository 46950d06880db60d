import type { DataLink } from '@grafana/data';
import {
  type SceneComponentProps,
  sceneGraph,
  SceneObjectBase,
  type SceneObjectState,
} from '@grafana/scenes';
import { Dropdown, Icon, Menu, PanelChrome, ToolbarButton } from '@grafana/ui';

interface PanelLinksState extends SceneObjectState {
  readonly links: readonly DataLink[];
}

/** The links of a panel in its header: one as an icon, several as a menu. */
export class PanelLinks extends SceneObjectBase<PanelLinksState> {
  static Component = PanelLinksView;
}

function PanelLinksView({ model }: SceneComponentProps<PanelLinks>) {
  const links = model.useState().links.map(({ title, url, targetBlank }) => ({
    title: sceneGraph.interpolate(model, title),
    url: sceneGraph.interpolate(model, url),
    target: targetBlank === true ? ('_blank' as const) : ('_self' as const),
  }));
  const [first] = links;
  if (first !== undefined && links.length === 1) {
    return (
      <PanelChrome.TitleItem href={first.url} target={first.target} title={first.title}>
        <Icon name="external-link-alt" size="md" />
      </PanelChrome.TitleItem>
    );
  }
  const menu = (
    <Menu>
      {links.map(({ title, url, target }) => (
        <Menu.Item key={url} label={title} url={url} target={target} />
      ))}
    </Menu>
  );
  return (
    <Dropdown overlay={menu}>
      <ToolbarButton icon="external-link-alt" iconSize="md" aria-label="Panel links" />
    </Dropdown>
  );
}
