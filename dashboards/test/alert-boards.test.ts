import { expect, it } from 'vitest';
import { readAlerts, readRecordingRules } from '../../alert-rules/read-rules.ts';
import { sourcesOf } from './subjects.ts';
import { boardJson } from '../language/board.ts';
import { readBoards } from '../read-boards.ts';
import { allPanels } from './board-queries.ts';
import { substituted } from './substitute.ts';

const rules = await readRecordingRules();
const alerts = [...(await readAlerts()).values()].flat();

const shown = new Map<string, ReadonlySet<string>>();
for (const { name, board } of await readBoards()) {
  const expressions = allPanels(boardJson(name, board).panels ?? []).flatMap(({ targets = [] }) =>
    targets.map((target) => substituted((target as unknown as { readonly expr: string }).expr)),
  );
  shown.set(name, new Set(expressions.flatMap((expression) => [...sourcesOf(expression, rules)])));
}

// the watchdog fires on nothing
const ofMetrics = alerts.filter(({ expression }) => expression !== 'vector(1)');

it.each(ofMetrics)('the board that $name opens shows what it fires on', ({ expression, board }) => {
  const sources = [...sourcesOf(expression, rules)];
  expect(
    sources.filter((name) => shown.get(board)!.has(name)),
    `${board} shows none of ${sources.join(', ')}`,
  ).not.toEqual([]);
});
