import { describe, expect, it } from 'vitest';
import type { Panel } from '@grafana/grafana-foundation-sdk/dashboard';
import { readRecordingRules } from '../../alert-rules/read-rules.ts';
import { labelsNamedIn } from '../../promql/known-series.ts';
import { boardJson } from '../language/board.ts';
import { titleOf } from '../language/label-titles.ts';
import { type BoardSet, fileBoards, levels, opens } from '../language/links.ts';
import { column, table } from '../language/table-panel.ts';
import { readBoards } from '../read-boards.ts';
import { allPanels } from './board-queries.ts';
import { substituted } from './substitute.ts';

const recorded = await readRecordingRules();
const named = await readBoards();
/** As the app plugin brings them along, beside those that are read from files. */
const otherSet: BoardSet = { prefix: 'mikrofleet-app-', tag: 'mikrofleet-app' };

interface Link {
  readonly title: string;
  readonly url: string;
}

/** The links of a panel, with the column each is in: none for links of series. */
function linksOf({ fieldConfig }: Panel): readonly (Link & { readonly column?: string })[] {
  const ofSeries = (fieldConfig?.defaults.links ?? []) as unknown as readonly Link[];
  const ofCells = (fieldConfig?.overrides ?? []).flatMap(({ matcher, properties }) =>
    properties
      .filter(({ id }) => id === 'links')
      .flatMap(({ value }) => value as readonly Link[])
      .map((link) => ({ ...link, column: matcher.options as string })),
  );
  return [...ofSeries, ...ofCells];
}

/** The labels that the rows of a table have as fields, shown or hidden. */
function fieldsOf({ transformations = [] }: Panel): readonly string[] {
  const options = (id: string): unknown => transformations.find((one) => one.id === id)?.options;
  const { fields } = options('groupBy') as { readonly fields: Readonly<Record<string, unknown>> };
  const { excludeByName } = options('organize') as { readonly excludeByName: Readonly<Record<string, true>> };
  return Object.keys(fields).filter((name) => excludeByName[name] !== true);
}

describe.each([fileBoards, otherSet])('with the prefix $prefix', (set) => {
  const boards = named.map(({ name, board }) => ({ name, json: boardJson(name, board, set) }));
  const variablesOf = (uid: string): readonly string[] =>
    boards.find(({ json }) => json.uid === uid)?.json.templating.list?.map(({ name }) => name) ?? [];

  it('all addresses of boards are those of links: none is written by hand', () => {
    for (const { name, json } of boards) {
      const known = allPanels(json.panels ?? []).flatMap(linksOf).length;
      expect(JSON.stringify(json.panels).match(/\/d\/|board:/gu) ?? [], name).toHaveLength(known);
    }
  });

  it('boards are listed in the menu of their own set', () => {
    for (const { json } of boards) {
      expect(json.tags).toContain(set.tag);
      expect(json.links).toMatchObject([{ type: 'dashboards', tags: [set.tag] }]);
    }
  });

  describe.each(boards)('$name', ({ json }) => {
    const panels = allPanels(json.panels ?? []);
    const here = variablesOf(json.uid!);

    it('links to boards of its set, with variables that they have', () => {
      for (const panel of panels)
        for (const { url, title } of linksOf(panel)) {
          const { origin, pathname, search, hash } = new URL(url, 'http://grafana');
          expect([origin, hash], url).toEqual(['http://grafana', '']);
          const there = variablesOf(/^\/d\/([a-z0-9-]+)$/u.exec(pathname)?.[1] ?? '');
          expect(there, `${panel.title}: ${title}: ${url}`).toContain('datasource');
          for (const parameter of decodeURIComponent(search.slice(1)).split('&')) {
            if (parameter === '${__url_time_range}') continue;
            const [, all, one] = /^(?:\$\{(\w+):queryparam\}|var-(\w+)=.+)$/u.exec(parameter) ?? [];
            expect(there, `${url}: ${parameter}`).toContain(all ?? one);
            if (all !== undefined) expect(here, `${url}: ${parameter}`).toContain(all);
          }
          expect(search, 'it keeps the time range').toContain('${__url_time_range}');
          expect(search, 'it keeps the data source').toContain('${datasource:queryparam}');
        }
    });

    it('carries what makes a name unique, from labels that the value has', () => {
      for (const panel of panels)
        for (const { url, column: inColumn } of linksOf(panel)) {
          const carried = [...url.matchAll(/var-(\w+)=\$\{([\w.]+):percentencode\}/gu)];
          if (carried.length === 0) {
            expect(url).toMatch(/\$\{tenant:queryparam\}&\$\{site:queryparam\}/u);
            continue;
          }
          const names = carried.map(([, name]) => name!);
          expect(names, `${panel.title}: ${url}`).toEqual(levels.slice(0, names.length));
          const source = inColumn === undefined ? '__field.labels' : '__data.fields';
          expect(carried.map(([, , from]) => from)).toEqual(names.map((name) => `${source}.${name}`));
          if (inColumn !== undefined) {
            expect(fieldsOf(panel), `${panel.title}: ${url}`).toEqual(expect.arrayContaining(names));
            expect(inColumn, url).toBe(titleOf(names.at(-1)!));
            continue;
          }
          for (const target of panel.targets ?? []) {
            const { expr } = target as unknown as { readonly expr: string };
            expect(labelsNamedIn(substituted(expr), recorded), panel.title).toEqual(
              expect.arrayContaining(names),
            );
          }
        }
    });

    it('opens each site and each device that a table names', () => {
      for (const panel of panels) {
        if (panel.type !== 'table') continue;
        const shown = (panel.fieldConfig?.overrides ?? [])
          .filter(({ properties }) => !properties.some(({ id }) => id === 'custom.hideFrom.viz'))
          .map(({ matcher }) => matcher.options as string);
        const linked = linksOf(panel).map(({ column: name }) => name);
        for (const name of ['Site', 'Device'])
          if (shown.includes(name)) expect(linked, `${panel.title}: ${name}`).toContain(name);
      }
    });
  });

  it('every board of one thing is opened from another board', () => {
    const opened = new Set(
      boards.flatMap(({ json }) =>
        allPanels(json.panels ?? [])
          .flatMap(linksOf)
          .map(({ url }) => /^\/d\/([a-z0-9-]+)/u.exec(url)![1]!)
          .filter((uid) => uid !== json.uid),
      ),
    );
    for (const { json } of boards) {
      const isOfOne = json.templating.list?.some(
        ({ name, multi }) => levels.some((level) => level === name && name !== 'tenant') && multi === false,
      );
      if (isOfOne === true) expect(opened).toContain(json.uid);
    }
  });
});

it('a link that needs a label that no row has is refused', () => {
  const panel = {
    description: '',
    noData: '',
    by: ['device'],
    columns: [column('Up', 'up', { links: [opens('backhaul', 'Open the link', 'interface')] })],
  };
  expect(() => table('Devices', panel)).toThrow('A link needs the label interface, which no row has.');
});
