import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import {
  type AnnotationQuery,
  type FieldConfig,
  MappingType,
  type Panel,
  type SpecialValueMap,
  VariableType,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { readRecordingRules } from '../../alert-rules/read-rules.ts';
import { catalogue } from '../../promql/catalogue.generated.ts';
import { labelsNamedIn, unknownNames } from '../../promql/known-series.ts';
import { parseExpression } from '../../promql/parse.ts';
import { boardJson } from '../language/board.ts';
import { boardNames } from '../boards/names.generated.ts';
import { readBoards } from '../read-boards.ts';
import { allPanels, isRow } from './board-queries.ts';
import { substituted } from './substitute.ts';

const recorded = await readRecordingRules();
const boards = (await readBoards()).map(({ name, board }) => ({ name, json: boardJson(name, board) }));

const expressionsOf = ({ targets = [] }: Panel): readonly string[] =>
  targets.map((target) => (target as unknown as { readonly expr: string }).expr);

type Marked = AnnotationQuery & { readonly useValueForTime?: boolean };

/** What the mappings say for no value, and whether there are words for values. */
function emptyOrWords({ mappings = [] }: FieldConfig): {
  readonly empty: unknown;
  readonly words: boolean;
} {
  const special = mappings.find(({ type }) => type === MappingType.SpecialValue) as
    | SpecialValueMap
    | undefined;
  return {
    empty: special?.options.result,
    words: mappings.some(({ type }) => type === MappingType.ValueToText),
  };
}

it('promtool parses every expression of every board', () => {
  const rules = boards.flatMap(({ json }) =>
    allPanels(json.panels ?? [])
      .flatMap(expressionsOf)
      .map((expr) => ({ record: 'board:expression', expr: substituted(expr) })),
  );
  const folder = mkdtempSync(join(tmpdir(), 'mikrofleet-boards-'));
  try {
    const file = join(folder, 'rules.yml');
    writeFileSync(file, stringify({ groups: [{ name: 'boards', rules }] }));
    const { status, stderr } = spawnSync('promtool', ['check', 'rules', '--lint=none', file], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('no two boards have the same UID or title', () => {
  for (const key of ['uid', 'title'] as const) {
    const values = boards.map(({ json }) => json[key]);
    expect(values).toHaveLength(new Set(values).size);
  }
});

describe.each(boards)('$name', ({ json }) => {
  const panels = allPanels(json.panels ?? []);
  const variables = json.templating.list ?? [];
  const known = new Set(variables.map(({ name }) => name));

  it('has a UID of at most 40 characters, a description and the data source as its first variable', () => {
    expect(json.uid).toMatch(/^[a-z0-9-]{1,40}$/u);
    expect(json.description).toMatch(/[.?]$/u);
    expect(variables[0]).toMatchObject({ type: 'datasource', query: 'prometheus' });
    expect(json.editable).toBe(false);
  });

  it('has variables that read series that exist', () => {
    for (const { type, query, allValue, includeAll } of variables) {
      if (type !== VariableType.Query) continue;
      const selector = /^label_values\((.*), \w+\)$/u.exec(query as string)![1]!;
      expect(unknownNames(substituted(selector), recorded)).toEqual([]);
      // `.*` also matches a series without the label
      expect(allValue).toBe(includeAll === true ? '.*' : undefined);
    }
  });

  it('gives every panel an id, a place of its own within 24 columns, a title and a description', () => {
    const everything = (json.panels ?? []).flatMap((panel) =>
      isRow(panel) ? [panel, ...panel.panels] : [panel],
    );
    const ids = everything.map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, index) => index + 1));
    const taken = new Set<string>();
    for (const { gridPos } of json.panels ?? []) {
      const { x, y, w, h } = gridPos!;
      expect(x + w).toBeLessThanOrEqual(24);
      for (let column = x; column < x + w; column += 1)
        for (let line = y; line < y + h; line += 1) {
          expect(taken).not.toContain(`${column},${line}`);
          taken.add(`${column},${line}`);
        }
    }
    for (const { title, description } of panels) {
      expect(title).toMatch(/\S/u);
      expect(description, title).toMatch(/[.?]$/u);
    }
  });

  it('names queries A, B, C … and reads the data source of the variable', () => {
    for (const { title, type, targets = [], datasource } of panels) {
      if (type === 'text') continue;
      expect(targets.length, title).toBeGreaterThan(0);
      const names = targets.map((target) => (target as unknown as { refId: string }).refId);
      expect(names).toEqual(names.map((_, index) => String.fromCodePoint(65 + index)));
      expect(datasource).toEqual({ type: 'prometheus', uid: '${datasource}' });
    }
  });

  it('shows a unit or words for every value', () => {
    for (const { title, type, fieldConfig } of panels) {
      if (type === 'text') continue;
      if (type === 'table') continue; // checked by column below
      const { unit } = fieldConfig!.defaults;
      const { words } = emptyOrWords(fieldConfig!.defaults);
      expect(unit !== undefined || words, `${title}: no unit and no words`).toBe(true);
    }
  });

  it('has units that round no count and have no thousandths of a packet or decibel', () => {
    for (const { title, fieldConfig } of panels) {
      const text = JSON.stringify(fieldConfig);
      expect(text, title).not.toMatch(/"(?:pps|dBm)"/u);
      // 1499 would be 1 K
      expect(text, title).not.toMatch(/"unit":"short","decimals":0/u);
      expect(text, title).not.toMatch(/"id":"unit","value":"short"\},\{"id":"decimals","value":0/u);
    }
  });

  it('says in words what it means when nothing is there, and not in the colour of a good value', () => {
    for (const { title, type, fieldConfig } of panels) {
      if (type === 'text') continue;
      const { defaults } = fieldConfig!;
      expect(defaults.noValue, title).toMatch(type === 'table' ? /^\p{Lu}.*[.?]$/u : /\p{L}{2}/u);
      expect(defaults.noValue, title).not.toMatch(/^no data$/iu);
      if (type !== 'table')
        expect(emptyOrWords(defaults).empty, title).toEqual({ text: defaults.noValue, color: '#808080' });
    }
  });

  it('invents no good value: a 0 that stands for nothing known is a bad one', () => {
    for (const panel of panels)
      for (const expression of expressionsOf(panel))
        if (/or vector\(0\)/u.test(expression))
          expect(JSON.stringify(panel.fieldConfig), panel.title).toContain('"0":{"text":"▼');
  });

  it('draws no trend and compares with no past that is too short for it', () => {
    for (const panel of panels)
      for (const expression of expressionsOf(panel))
        if (
          /\b(?:predict_linear|deriv|quantile_over_time)\(|:ratio_rate30d|avg_over_time\([^)]*\[7d\]/u.test(
            expression,
          )
        )
          expect(expression, panel.title).toMatch(/present_over_time\(.*?\[\w+\] offset \w+\)/u);
  });

  it('shows one value in a panel of one value, unless there is only one device', () => {
    const isOfOne = variables.some(({ name, multi }) => name === 'device' && multi !== true);
    if (isOfOne || json.tags?.includes('wall') === true) return;
    for (const { title, type, options, targets = [] } of panels) {
      if (type === 'stat')
        expect((options as { textMode: string }).textMode, `${title}: a table shows many`).toBe('value');
      if (type === 'gauge')
        for (const target of targets)
          expect((target as unknown as { legendFormat: string }).legendFormat, title).toBe('__auto');
    }
  });

  it('has tables whose headers are whole on a screen of 1920 pixels', () => {
    // 24 columns share what padding and gaps leave
    const unit = 1880 / 24;
    for (const { title, type, gridPos, fieldConfig } of panels) {
      if (type !== 'table') continue;
      const shown = fieldConfig!.overrides.filter(
        ({ properties }) => !properties.some(({ id }) => id === 'custom.hideFrom.viz'),
      );
      const widths = shown.map(({ matcher, properties }) => {
        const of = (id: string): unknown => properties.find((property) => property.id === id)?.value;
        const name = matcher.options as string;
        const least = name.length * 7.5 + (of('custom.filterable') === true ? 36 : 12);
        const width = (of('custom.width') ?? of('custom.minWidth')) as number;
        expect(width, `${title}: ${name}`).toBeGreaterThanOrEqual(least);
        return width;
      });
      const total = widths.reduce((sum, width) => sum + width, 0);
      expect(total, title).toBeLessThanOrEqual(gridPos!.w * unit - 30);
    }
  });

  it('names as many lanes of a state timeline as there is room for', () => {
    for (const { title, type, gridPos, options } of panels)
      if (type === 'state-timeline')
        expect((options as { perPage: number }).perPage * 18, title).toBeLessThanOrEqual(
          gridPos!.h * 38 - 120,
        );
  });

  it('fits a screen of 1080 pixels below its bar and controls if it is a wall', () => {
    if (json.tags?.includes('wall') !== true) return;
    const bottoms = (json.panels ?? []).map(({ gridPos }) => gridPos!.y + gridPos!.h);
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(24);
  });

  it('marks a moment where something began, and tints no graph', () => {
    for (const annotation of json.annotations.list ?? []) {
      const { builtIn, enable, useValueForTime } = annotation as Marked;
      if (builtIn !== 1 && enable) expect(useValueForTime, annotation.name).toBe(true);
    }
  });

  it('shows no other ports on a board about one kind of interface', () => {
    const [, kind] =
      /label_values\(mikrotik_([a-z0-9]+)_/u.exec(
        (variables.find(({ name }) => name === 'interface')?.query as string | undefined) ?? '',
      ) ?? [];
    if (kind === undefined || kind === 'interface') return;
    for (const panel of panels)
      for (const expression of expressionsOf(panel))
        expect(expression, panel.title).toMatch(new RegExp(`mikrotik_${kind}_`, 'u'));
  });

  it('reads series that exist', () => {
    for (const panel of panels)
      for (const expression of expressionsOf(panel))
        expect(unknownNames(substituted(expression), recorded), panel.title).toEqual([]);
  });

  it('names only labels in legends that the query gives', () => {
    for (const { title, targets = [] } of panels)
      for (const target of targets) {
        const { expr, legendFormat } = target as unknown as { expr: string; legendFormat: string };
        const given = labelsNamedIn(substituted(expr), recorded);
        for (const [, label] of legendFormat.matchAll(/\{\{(\w+)\}\}/gu))
          expect(given, `${title}: ${legendFormat}`).toContain(label);
      }
  });

  it('takes rates of counters only, over a window that holds four scrapes', () => {
    for (const panel of panels)
      for (const expression of expressionsOf(panel))
        for (const { function: name, name: metric, window } of parseExpression(
          expression
            .replaceAll('$__rate_interval', '999s')
            .replaceAll('$__interval', '997s')
            .replaceAll('$__range_s', '998')
            .replaceAll('$__range', '998s'),
        ).ranges) {
          if (name === 'rate' || name === 'irate') {
            expect((catalogue as Record<string, { type: string }>)[metric]?.type, expression).toBe('counter');
            expect(window, expression).toBe('[999s]');
          }
        }
  });

  it('keeps apart sites and devices of the same name: a label goes with those that make it unique', () => {
    const above: Readonly<Record<string, readonly string[]>> = {
      site: ['tenant'],
      device: ['tenant', 'site'],
      interface: ['tenant', 'site', 'device'],
    };
    for (const panel of panels)
      for (const expression of expressionsOf(panel))
        for (const [, list = ''] of expression.matchAll(/\b(?:by|on) ?\(([^)]*)\)/gu)) {
          const labels = list.split(',').map((label) => label.trim());
          for (const label of labels)
            expect(labels, `${panel.title}: ${expression}`).toEqual(
              expect.arrayContaining([...(above[label] ?? [])]),
            );
        }
  });

  it('joins on labels that begin with the tenant', () => {
    for (const panel of panels)
      for (const expression of expressionsOf(panel))
        for (const [, list = ''] of expression.matchAll(/\bon ?\(([^)]*)\)/gu))
          expect(list, `${panel.title}: ${expression}`).toMatch(/\btenant\b/u);
  });

  it('asks for the tenant alone where it shows one site or one device', () => {
    const isOne = ({ name, multi }: (typeof variables)[number]): boolean =>
      name !== 'datasource' && multi !== true;
    if (variables.some((variable) => variable.type === VariableType.Query && isOne(variable)))
      expect(variables.find(({ name }) => name === 'tenant')).toMatchObject({ multi: false });
  });

  it('uses no variable that it does not have', () => {
    for (const panel of panels)
      for (const expression of expressionsOf(panel))
        for (const [, name] of expression.matchAll(/\$\{?([a-z]\w*)/gu))
          expect(known, expression).toContain(name);
  });

  it('reads each of its variables', () => {
    const chained = variables.flatMap(({ query }) => (typeof query === 'string' ? [query] : []));
    const read = [...panels.flatMap(expressionsOf), ...chained].join(' ');
    for (const name of known) if (name !== 'datasource') expect(read).toContain(`$${name}"`);
  });

  it('asks at most 25 queries before a folded section is opened', () => {
    const shown = (json.panels ?? []).filter((panel) => !isRow(panel)) as readonly Panel[];
    expect(shown.flatMap(expressionsOf).length).toBeLessThanOrEqual(25);
  });
});

it('every board has been generated', () => {
  expect(boards.map(({ name }) => name)).toEqual([...boardNames]);
});
