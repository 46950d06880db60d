import {
  type SceneComponentProps,
  sceneGraph,
  SceneObjectBase,
  type SceneObjectState,
} from '@grafana/scenes';
import type { DashboardLink } from '@grafana/schema';
import { Dropdown, LinkButton, Menu, ToolbarButton } from '@grafana/ui';
import { boot } from '../boot.ts';

interface BoardLinksState extends SceneObjectState {
  readonly links: readonly DashboardLink[];
}

/** The links of a board: menus of boards with a tag, and single links. */
export class BoardLinks extends SceneObjectBase<BoardLinksState> {
  static Component = BoardLinksView;
}

function BoardLinksView({ model }: SceneComponentProps<BoardLinks>) {
  const { links } = model.useState();
  return links.map((link) =>
    link.type === 'dashboards' ? (
      <BoardMenu key={link.title} model={model} link={link} />
    ) : (
      <LinkButton key={link.title} href={addressOf(model, link, link.url ?? '')} variant="secondary">
        {link.title}
      </LinkButton>
    ),
  );
}

function BoardMenu({ model, link }: { readonly model: BoardLinks; readonly link: DashboardLink }) {
  const boards = boot.boards.filter(({ tags }) => link.tags.every((tag) => tags.includes(tag)));
  // Made when it opens: variables and time may have changed since.
  const menu = () => (
    <Menu>
      {boards.map(({ uid, title }) => (
        <Menu.Item
          key={uid}
          label={title}
          url={addressOf(model, link, `/d/${uid}`)}
          target={link.targetBlank ? '_blank' : '_self'}
        />
      ))}
    </Menu>
  );
  return (
    <Dropdown overlay={menu}>
      <ToolbarButton
        icon="bars"
        variant="canvas"
        tooltip={link.tooltip}
        aria-label={link.title}
        isOpen={false}
      >
        {link.title}
      </ToolbarButton>
    </Dropdown>
  );
}

function addressOf(model: BoardLinks, { includeVars, keepTime }: DashboardLink, url: string): string {
  const parts = [includeVars ? '${__all_variables}' : '', keepTime ? '${__url_time_range}' : ''];
  const query = parts.filter((part) => part !== '').join('&');
  return sceneGraph.interpolate(model, query === '' ? url : `${url}?${query}`);
}
