import type { components, operations } from '../../api/schema.generated.ts';

type Query = NonNullable<operations['listDevices']['parameters']['query']>;
export type SavedFilter = components['schemas']['SavedSearch']['filter'];

/** What can be filtered, as it is in the address: short words, and the site by its name where possible. */
export const filterKeys = [
  'search',
  'site',
  'type',
  'state',
  'role',
  'version',
  'transport',
  'board',
  'parent',
  'source',
  'name',
  'attention',
] as const;
export type FilterKey = (typeof filterKeys)[number];
export type Filter = Readonly<Partial<Record<FilterKey, string>>>;

/** These are not states of the registry: they come from the last scrape, or from none. */
export const scrapedStates = ['up', 'down', 'unknown'] as const;

const views = ['table', 'tree', 'map'] as const;
export type View = (typeof views)[number];

const sorts = [
  'name',
  'address',
  'type',
  'role',
  'state',
  'board',
  'version',
  'site',
  'last_contact',
] as const;
export type SortKey = (typeof sorts)[number];
export type Sort = SortKey | `-${SortKey}`;
const defaultSort: Sort = 'name';

/** Everything the address says of the list. */
export interface ListView {
  readonly filter: Filter;
  readonly sort: Sort;
  readonly view: View;
  /** From 1; for what is shown only. */
  readonly page: number;
  /** Where the page begins: `next_cursor` of the one before. */
  readonly cursor: string | undefined;
}

export function readView(params: URLSearchParams): ListView {
  const filter: Partial<Record<FilterKey, string>> = {};
  for (const key of filterKeys) {
    const value = params.get(key)?.trim();
    if (value) filter[key] = value;
  }
  const view = params.get('view') as View;
  const sort = params.get('sort') as Sort;
  const page = Number(params.get('page'));
  return {
    filter,
    sort: sorts.includes(sort?.replace('-', '') as SortKey) ? sort : defaultSort,
    view: views.includes(view) ? view : 'table',
    page: Number.isInteger(page) && page > 1 ? page : 1,
    cursor: params.get('cursor') ?? undefined,
  };
}

/** The shortest address of a list: what is as usual is left out. */
export function writeView({ filter, sort, view, page, cursor }: ListView): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of filterKeys) if (filter[key]) params.set(key, filter[key]);
  if (sort !== defaultSort) params.set('sort', sort);
  if (view !== 'table') params.set('view', view);
  if (page > 1) params.set('page', String(page));
  if (cursor !== undefined) params.set('cursor', cursor);
  return params;
}

/** Another filter or order begins again at the first page. */
export const changed = (
  view: ListView,
  change: Partial<Pick<ListView, 'filter' | 'sort' | 'view'>>,
): ListView => ({
  ...view,
  ...change,
  page: 1,
  cursor: undefined,
});

export const withFilter = (view: ListView, key: FilterKey, value: string | undefined): ListView => {
  const { [key]: _, ...others } = view.filter;
  return changed(view, { filter: value ? { ...others, [key]: value } : others });
};

/** Up, down or neither: known only after the scrapes are looked at. */
export const scrapedState = ({ state }: Filter): (typeof scrapedStates)[number] | undefined =>
  scrapedStates.find((name) => name === state);

/** What the API is asked. A word it does not know would be refused, so that a mistyped link says what is wrong with it. */
export function toQuery(filter: Filter): Query {
  const { site, parent, attention, state, ...same } = filter;
  return {
    ...same,
    ...(site === undefined ? {} : { site_id: site }),
    ...(parent === undefined ? {} : { parent_id: parent }),
    ...(attention === undefined ? {} : { needs_attention: attention === 'true' }),
    ...(state === undefined || scrapedState(filter) !== undefined ? {} : { state }),
  } as Query;
}

/** Saved searches have the parameters of the API. */
export function fromSaved({ site_id, parent_id, ...same }: SavedFilter): Filter {
  const { needs_attention, ...texts } = same as typeof same & { needs_attention?: boolean };
  return {
    ...texts,
    ...(site_id === undefined ? {} : { site: site_id }),
    ...(parent_id === undefined ? {} : { parent: parent_id }),
    ...(needs_attention === undefined ? {} : { attention: String(needs_attention) }),
  };
}
