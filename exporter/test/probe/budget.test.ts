import { describe, expect, it } from 'vitest';
import type { BudgetLimits } from '../../src/config/settings.ts';
import { type PartBudget, ProcessBudget } from '../../src/probe/budget.ts';

const limits = (all: number): BudgetLimits => ({
  rows: all,
  items: all,
  series: all,
  memory: all * 1024 * 1024,
  text: all * 1024 * 1024,
});

/** How many rows the part gets. */
function drain(part: PartBudget): number {
  let rows = 0;
  while (part.tryTake('rows', 1)) rows++;
  return rows;
}

const budgetOf = (probe: number, process: number): ProcessBudget =>
  new ProcessBudget({ probe: limits(probe), process: limits(process) });

describe('the budget of a probe', () => {
  it('gives one table half, the next a quarter, and so on', () => {
    const probe = budgetOf(8192, 1e9).forProbe();
    expect([drain(probe.part()), drain(probe.part()), drain(probe.part())]).toEqual([4096, 2048, 1024]);
  });

  it('is shared evenly by tables that arrive side by side', () => {
    const probe = budgetOf(8000, 1e9).forProbe();
    const parts = [probe.part(), probe.part(), probe.part()];
    const rows = [0, 0, 0];
    let isGranted = true;
    while (isGranted) {
      isGranted = false;
      for (const [i, part] of parts.entries()) {
        if (!part.tryTake('rows', 1)) continue;
        rows[i] = (rows[i] ?? 0) + 1;
        isGranted = true;
      }
    }
    expect(rows).toEqual([2000, 2000, 2000]);
  });

  it('always has room for a small table', () => {
    const probe = budgetOf(25_600, 1e9).forProbe();
    for (let table = 0; table < 100; table++) drain(probe.part());
    // 1/256 of the limit
    expect(drain(probe.part())).toBe(100);
  });

  it('names the limit, its value and where it is set', () => {
    const part = budgetOf(100, 1e9).forProbe().part();
    drain(part);
    expect(part.cut?.code).toBe('collector.too-large');
    expect(part.cut?.message).toBe(
      'The rest was left out: one table may use half of the rows received that others leave of budget.probe.rows (100).',
    );
    expect(() => part.take('memory', 1)).toThrow(part.cut);
  });

  it('counts mebibytes in messages as the file does', () => {
    const part = budgetOf(64, 1e9).forProbe().part();
    expect(() => part.takeRows({ memory: 33 * 1024 * 1024, series: 1, text: 1 })).toThrow(
      'MiB of memory for rows that others leave of budget.probe.memory_mib (64)',
    );
  });
});

describe('the budget of the process', () => {
  it('gives one probe half, the next a quarter, and a small one its part', () => {
    const budget = budgetOf(1e6, 25_600);
    const probes = Array.from({ length: 8 }, () => budget.forProbe());
    const rows = probes.map((probe) => drain(probe.part()));
    expect(rows.slice(0, 3)).toEqual([12_800, 6400, 3200]);
    // 1/256 of the limit, and the assured part of a table
    for (const each of rows) expect(each).toBeGreaterThanOrEqual(100);
    const part = budget.forProbe().part();
    drain(part);
    expect(part.cut?.message).toContain('one probe may use half');
    expect(part.cut?.message).toContain('budget.process.rows (25600)');
  });

  it('still reads the small tables of a probe that has used up its share', () => {
    const budget = budgetOf(204_800, 204_800);
    const probe = budget.forProbe();
    drain(probe.part());
    // 1/2048 of the limit of a probe
    expect(drain(probe.part())).toBe(100);
  });

  it('has everything back once each probe was released, however often', () => {
    const budget = budgetOf(1000, 10_000);
    const probes = [budget.forProbe(), budget.forProbe()];
    for (const probe of probes) {
      drain(probe.part());
      probe.part().takeRows({ memory: 100, series: 10, text: 1000 });
    }
    expect(budget.used.rows).toBe(1000);
    for (const probe of [...probes, ...probes]) probe.release();
    expect(budget.used).toEqual({ rows: 0, items: 0, series: 0, memory: 0, text: 0 });
  });

  it('does not count what a probe takes after its release', () => {
    const budget = budgetOf(1000, 10_000);
    const probe = budget.forProbe();
    probe.release();
    drain(probe.part());
    expect(budget.used.rows).toBe(0);
  });

  it('counts each table that was cut once', () => {
    const budget = budgetOf(100, 1000);
    const probe = budget.forProbe();
    for (const part of [probe.part(), probe.part()]) {
      drain(part);
      drain(part);
    }
    expect(budget.tablesCut).toBe(2);
  });
});
