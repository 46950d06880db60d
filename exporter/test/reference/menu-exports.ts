import { collectors } from '../../src/collectors/index.generated.ts';
import { apiSources, withEveryOption } from '../../src/define/collector.ts';
import type { ApiSource } from '../../src/define/sources.ts';
import { propertiesOf } from '../../src/probe/api-plan.ts';

/** `dynamic` of the query words `dynamic=true` and `-timeout`. */
const queried = (word: string): readonly string[] => /^-?([a-z][\w.-]*)/.exec(word)?.slice(1) ?? [];

function* ofSource(source: ApiSource, properties: readonly string[]): Iterable<readonly [string, string]> {
  if (source.kind === 'joined') {
    for (const menu of source.menus) yield* ofSource(menu, properties);
  } else if (source.kind === 'with-missing') {
    yield* ofSource(source.menu, properties);
    yield* ofSource(source.expected, properties);
  } else if (source.kind === 'matched') {
    yield* ofSource(source.menu, properties);
    for (const { menu, take } of source.matches)
      yield* ofSource(
        menu,
        properties.flatMap((property) => take[property] ?? []),
      );
  } else {
    const take = source.kind === 'menu' ? source.take : {};
    const counted = source.kind === 'menu' ? source.where.flatMap(queried) : [];
    if (source.kind === 'counted-by') counted.push(source.property);
    for (const path of source.paths)
      for (const property of ['', ...properties, ...counted]) yield [path, take[property] ?? property];
    if (source.kind !== 'menu') yield* ofSource(source.of, ['name', ...carriedOf(source, properties)]);
  }
}

const carriedOf = (source: ApiSource, properties: readonly string[]): readonly string[] =>
  source.kind === 'monitor' ? properties.flatMap((property) => source.carry[property] ?? []) : [];

/** What metrics, their labels and the queries of counts read, as `/menu property`; `/menu ` for the menu itself. */
export const exported: ReadonlySet<string> = new Set(
  collectors
    .map(withEveryOption)
    .flatMap(({ tables }) =>
      tables.flatMap((table) =>
        apiSources(table).flatMap((source) => [...ofSource(source, [...propertiesOf(table)])]),
      ),
    )
    .map(([menu, property]) => `${menu} ${property}`),
);
