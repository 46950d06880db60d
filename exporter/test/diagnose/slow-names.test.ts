import { expect, it, vi } from 'vitest';
import { anyOrdinaryAddress } from '../../src/diagnose/address-policy.ts';
import { resolveChecked } from '../../src/diagnose/resolve-checked.ts';

const asked = vi.hoisted(() => [] as { host: string; answer: (found: { address: string }[]) => void }[]);
vi.mock('node:dns/promises', () => ({
  lookup: (host: string) => new Promise((answer) => void asked.push({ host, answer })),
}));

it('names that are never answered hold two threads at most, and give them back', async () => {
  const names = ['a.example', 'b.example', 'c.example', 'd.example'];
  const found = Promise.all(names.map((name) => resolveChecked(name, anyOrdinaryAddress)));
  await vi.waitFor(() => expect(asked.map(({ host }) => host)).toEqual(['a.example', 'b.example']));
  for (const place of names.keys()) {
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(place), 10_000);
    expect(asked.length).toBeLessThanOrEqual(place + 2);
    asked[place]?.answer([{ address: `10.0.0.${place}` }]);
  }
  expect((await found).map(({ address }) => address)).toEqual([
    '10.0.0.0',
    '10.0.0.1',
    '10.0.0.2',
    '10.0.0.3',
  ]);
});
