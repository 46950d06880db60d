import { isRowLoss, type Loss } from '../define/loss.ts';

/** Total of what devices sent and no metric could use, by collector and reason. */
export interface LossTotal extends Pick<Loss, 'reason' | 'count'> {
  readonly collector: string;
}

/** Adds up losses. Bounded: collectors and reasons are closed lists. */
export class LossCounts {
  readonly #totals = new Map<string, LossTotal>();

  add(collector: string, losses: readonly Pick<Loss, 'reason' | 'count'>[]): void {
    for (const { reason, count } of losses) {
      const key = `${collector} ${reason}`;
      const sum = (this.#totals.get(key)?.count ?? 0) + count;
      this.#totals.set(key, { collector, reason, count: sum });
    }
  }

  get rows(): LossTotal[] {
    return [...this.#totals.values()].filter(({ reason }) => isRowLoss(reason));
  }

  get values(): LossTotal[] {
    return [...this.#totals.values()].filter(({ reason }) => !isRowLoss(reason));
  }
}

export function addTotals(left: readonly LossTotal[], right: readonly LossTotal[]): LossTotal[] {
  const counts = new LossCounts();
  for (const total of [...left, ...right]) counts.add(total.collector, [total]);
  return [...counts.rows, ...counts.values];
}
