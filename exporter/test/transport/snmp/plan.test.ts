import { describe, expect, it } from 'vitest';
import { planTable } from '../../../src/transport/snmp/plan.ts';
import { SnmpTableSizes } from '../../../src/transport/snmp/table-sizes.ts';

const entry = '1.3.6.1.2.1.31.1.1.1';
const columns = [1, 6, 7, 8, 9, 10, 11, 12, 13, 15, 18];
const limits = { varbinds: 60, repetitions: 25, bytes: 1350 };
const table = { name: 'interface-x', entry, columns };
const sized = (rows: number, bytes: number): { rows: number; columnBytes: Map<number, number> } => ({
  rows,
  columnBytes: new Map(columns.map((column) => [column, bytes])),
});

describe('a plan', () => {
  it.each([0, 1, 5, 20, 24, 25, 48, 1000])(
    'asks for each column once and fills no answer beyond its bytes, %i rows',
    (rows) => {
      const plan = planTable(table, sized(rows, 26), limits);
      expect(plan.groups.flatMap((group) => group.columns).toSorted((a, b) => a - b)).toEqual(columns);
      for (const group of plan.groups) {
        expect(group.columns.length * plan.repetitions * 26).toBeLessThanOrEqual(limits.bytes);
      }
      expect(plan.repetitions).toBeLessThanOrEqual(25);
    },
  );

  it('asks a known table for one row more than it had', () => {
    expect(planTable(table, sized(20, 26), limits)).toMatchObject({ repetitions: 21 });
    expect(planTable(table, sized(0, 26), limits)).toMatchObject({
      repetitions: 1,
      groups: [{ columns: expect.any(Array) as number[] }],
    });
  });

  it('puts a column of long texts alone', () => {
    const known = sized(20, 26);
    known.columnBytes.set(18, 60);
    const plan = planTable(table, known, limits);
    expect(plan.groups.find((group) => group.columns.includes(18))?.columns).toEqual([18]);
  });

  it('obeys an agent that manages one varbind', () => {
    const plan = planTable(table, sized(20, 26), { ...limits, varbinds: 1 });
    expect(plan.repetitions).toBe(1);
    expect(plan.groups).toHaveLength(columns.length);
  });
});

describe('the memory of sizes', () => {
  it('forgets a limit after an hour', () => {
    let now = 0;
    const sizes = new SnmpTableSizes(() => now);
    sizes.learnVarbindLimit('a', 7);
    expect(sizes.varbindLimit('a')).toBe(7);
    now = 3_600_001;
    expect(sizes.varbindLimit('a')).toBeUndefined();
  });

  it('is bounded', () => {
    const sizes = new SnmpTableSizes();
    const size = { rows: 1, columnBytes: new Map<number, number>() };
    for (let device = 0; device <= 10_000; device += 1) sizes.learnTable(String(device), entry, size);
    expect(sizes.table('0', entry)).toBeUndefined();
    expect(sizes.table('10000', entry)).toBe(size);
  });
});
