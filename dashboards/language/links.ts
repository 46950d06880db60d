import type { BoardName } from '../boards/names.generated.ts';

/** A set of boards of one Grafana: links and the menu of a board stay within its set. */
export interface BoardSet {
  /** Before the name of a board in its UID. */
  readonly prefix: string;
  /** The tag that the menu of boards lists. */
  readonly tag: string;
  /** After each title: lists of Grafana show boards of several sets together. */
  readonly titleEnd?: string;
}

/** The boards that Grafana reads from files. The app plugin has its own copies, with their own prefix and tag. */
export const fileBoards: BoardSet = { prefix: 'mikrofleet-', tag: 'mikrofleet' };

/** Those that come with the plugin. */
export const pluginBoards: BoardSet = {
  prefix: 'mikrofleet-app-',
  tag: 'mikrofleet-app',
  titleEnd: ' (app)',
};

/** The UID of a board, at most 40 characters. */
export const boardUid = (name: string, { prefix }: BoardSet = fileBoards): string => `${prefix}${name}`;

/** The path of a board read from a file, with variables set. */
export function boardPath(
  name: BoardName,
  variables: readonly (readonly [name: string, value: string])[] = [],
): string {
  const query = variables.map(([variable, value]) => `var-${variable}=${value}`).join('&');
  return `/d/${boardUid(name)}${query === '' ? '' : `?${query}`}`;
}

/** Labels that name a thing, each unique only within those before it: two tenants may each have a `tower1`, with a `router1` there. */
export const levels = ['tenant', 'site', 'device', 'interface'] as const;
export type Level = (typeof levels)[number];

/** A link of a value to another board. */
export interface BoardLink {
  readonly board: BoardName;
  readonly title: string;
  /** Labels of the value that become variables of the board; none: the board keeps the choice of this one. */
  readonly labels: readonly Level[];
}

/** A link to the board of one site, device or interface, or to a board with the tenants and sites that are chosen here. */
export const opens = (board: BoardName, title: string, level?: Level): BoardLink => ({
  board,
  title,
  labels: level === undefined ? [] : levels.slice(0, levels.indexOf(level) + 1),
});

/** Where the names of sites and devices lead in every table that does not say otherwise. */
export const usualLinks: readonly BoardLink[] = [
  opens('tower-site', 'Open the site', 'site'),
  opens('tower-site', 'Open the device', 'device'),
];

/** What Grafana stores of a link. */
interface DataLink {
  readonly title: string;
  readonly url: string;
}

/** Before the name of a board in an address, until the set is known that the board belongs to. */
const anySet = 'board:';

const address = ({ board, title, labels }: BoardLink, value: (label: Level) => string): DataLink => {
  const chosen =
    labels.length === 0
      ? ['${tenant:queryparam}', '${site:queryparam}']
      : labels.map((label) => `var-${label}=${value(label)}`);
  const query = [...chosen, '${datasource:queryparam}', '${__url_time_range}'].join('&');
  return { title, url: `${anySet}${board}?${query}` };
};

/** The link of a series, whose labels Grafana knows. A label that it does not have is empty, which matches no label too. */
export const seriesLink = (link: BoardLink): DataLink =>
  address(link, (label) => `\${__field.labels.${label}:percentencode}`);

/** The link of a cell: labels are fields of its row. */
export const cellLink = (link: BoardLink): DataLink =>
  address(link, (label) => `\${__data.fields.${label}:percentencode}`);

/** With the links of a board, or of parts of one, leading to boards of its set. */
export const linkedWithin = <Part>(part: Part, { prefix }: BoardSet): Part =>
  JSON.parse(JSON.stringify(part).replaceAll(`"url":"${anySet}`, `"url":"/d/${prefix}`)) as Part;
