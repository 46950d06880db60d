import type { Panel, RowPanel } from '@grafana/grafana-foundation-sdk/dashboard';
import { boardJson } from '../language/board.ts';
import { readBoards } from '../read-boards.ts';

/** A query of a board, as Grafana sends it once variables are replaced. */
export interface BoardQuery {
  /** `board / panel (type) / A`, `board / variable / site`, `every board / annotation / Reboots`. */
  readonly id: string;
  readonly expression: string;
  /** Asks for the newest value only. */
  readonly instant: boolean;
  /** Asked for the values of this label, and not for values of series. */
  readonly label?: string;
}

export const isRow = (panel: Panel | RowPanel): panel is RowPanel => panel.type === 'row';

/** The panels of a board, those of folded sections included. */
export const allPanels = (panels: readonly (Panel | RowPanel)[]): readonly Panel[] =>
  panels.flatMap((panel) => (isRow(panel) ? panel.panels : [panel]));

interface Target {
  readonly refId: string;
  readonly expr: string;
  readonly instant: boolean;
}

/** Everything that any board asks: panels, variables and annotations. */
export async function boardQueries(): Promise<readonly BoardQuery[]> {
  const queries: BoardQuery[] = [];
  const annotations = new Map<string, BoardQuery>();
  for (const { name, board } of await readBoards()) {
    const json = boardJson(name, board);
    for (const { title, type, targets = [] } of allPanels(json.panels ?? []))
      for (const { refId, expr, instant } of targets as unknown as readonly Target[])
        queries.push({ id: `${name} / ${title} (${type}) / ${refId}`, expression: expr, instant });
    for (const variable of json.templating.list ?? []) {
      const parts = /^label_values\((.*), (\w+)\)$/u.exec(variable.query as string);
      if (parts === null) continue;
      const [, expression = '', label = ''] = parts;
      queries.push({ id: `${name} / variable / ${variable.name}`, expression, label, instant: true });
    }
    for (const annotation of json.annotations.list ?? []) {
      const { expr } = annotation as unknown as { readonly expr?: string };
      if (expr !== undefined)
        annotations.set(annotation.name, {
          id: `every board / annotation / ${annotation.name}`,
          expression: expr,
          instant: false,
        });
    }
  }
  return [...queries, ...annotations.values()];
}
