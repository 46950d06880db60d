import { expect, it } from 'vitest';
import * as links from '../../alert-rules/recording/links.ts';
import * as reachability from '../../alert-rules/recording/reachability.ts';
import * as wireless from '../../alert-rules/recording/wireless.ts';
import { boardJson } from '../../dashboards/language/board.ts';
import { fileBoards, pluginBoards } from '../../dashboards/language/links.ts';
import { substituted } from '../../dashboards/test/substitute.ts';
import { unknownNames } from '../../promql/known-series.ts';
import wall from '../boards/noc-panels.ts';
import { readPluginBoards } from './boards.ts';
import { readPanels } from './panels.ts';

const recorded = new Map(
  [links, reachability, wireless]
    .flatMap((area) => Object.values(area))
    .filter((each): each is typeof links.utilization => typeof each === 'object' && 'record' in each)
    .map((rule) => [rule.record, rule]),
);
const json = boardJson('noc-panels', wall, pluginBoards);
const panels = (json.panels ?? []) as unknown as readonly {
  readonly type: string;
  readonly title?: string;
  readonly gridPos?: { readonly y: number; readonly h: number };
  readonly options: { readonly queries: Readonly<Record<string, string>> };
  readonly targets: readonly { readonly refId: string; readonly expr: string; readonly format: string }[];
}[];

it('no board of the plugin has the title of one that Grafana reads from a file', async () => {
  const boards = await readPluginBoards();
  const titlesIn = (set: typeof fileBoards) =>
    boards.map(({ name, board }) => boardJson(name, board, set).title);
  const ofFiles = new Set(titlesIn(fileBoards));
  expect(titlesIn(pluginBoards).filter((title) => ofFiles.has(title))).toEqual([]);
});

it('the wall shows each panel of the plugin once, and no other', async () => {
  const ids = (await readPanels()).map(({ id }) => id);
  expect(panels.map(({ type }) => type).sort()).toEqual([...ids].sort());
});

it('its queries are tables of the newest values, of series that exist, each named in the options', () => {
  for (const { title, targets, options } of panels) {
    expect(Object.values(options.queries), title).toEqual(targets.map(({ refId }) => refId));
    for (const target of targets) {
      expect(target, title).toMatchObject({ format: 'table', instant: true });
      expect(unknownNames(substituted(target.expr), recorded), title).toEqual([]);
    }
  }
});

it('fits a screen of 1080 pixels', () => {
  expect(Math.max(...panels.map(({ gridPos }) => gridPos!.y + gridPos!.h))).toBeLessThanOrEqual(24);
});

it('has ids that Grafana takes for panels of this organisation: its schema knows one word between both ends', async () => {
  for (const { id, folder } of await readPanels())
    expect(id).toBe(`mikrofleet-${folder.replaceAll('-', '')}-panel`);
});
