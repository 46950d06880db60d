import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/concurrency/slices.ts';
import { encodeFamilies, encodeSteps } from '../../src/exposition/encode.ts';
import type { Family } from '../../src/exposition/family.ts';

const metric = (name: string): Family['metric'] => ({ name, type: 'gauge', help: 'Test.' });

/** Labels in an order that is not that of the exposition. */
const labels = Array.from({ length: 20_000 }, (_, i) => `interface="ether${(i * 7919) % 20_011} ü"`);
const families: Family[] = [
  { metric: metric('mikrotik_test_one'), labels, values: labels.map((_, i) => i) },
  {
    metric: metric('mikrotik_test_two'),
    labels,
    values: labels.map((_, i) => (i % 3 === 0 ? undefined : i)),
  },
  // merged with the one before, with duplicates
  { metric: metric('mikrotik_test_two'), labels: labels.slice(0, 5000), values: labels.map(() => 1) },
  { metric: metric('mikrotik_test_empty'), labels, values: labels.map(() => undefined) },
];

describe.each(['text', 'openmetrics'] as const)('in steps as %s', (format) => {
  it('gives the same exposition as at once', () => {
    const { text, ...counts } = encodeFamilies(families, format);
    const { bytes, ...inSteps } = atOnce(encodeSteps(families, format));
    expect(bytes.toString('utf8') === text).toBe(true);
    expect(inSteps).toEqual(counts);
    expect(counts).toEqual({ samples: 20_000 + 13_333 + 1667, duplicates: 3333 });
  });

  it('takes a step for each few hundred rows', () => {
    const steps = encodeSteps(families, format);
    let count = 0;
    while (steps.next().done !== true) count++;
    // 65,000 rows to write or skip, and the order of 20,000
    expect(count).toBeGreaterThan(130);
  });

  it('takes at most a few steps for an ordinary device', () => {
    const few: Family[] = [
      {
        metric: metric('mikrotik_test_one'),
        labels: labels.slice(0, 50),
        values: labels.slice(0, 50).map(() => 1),
      },
    ];
    const steps = encodeSteps(few, format);
    let count = 0;
    while (steps.next().done !== true) count++;
    expect(count).toBeLessThan(3);
  });
});
