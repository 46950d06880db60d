import { expect, test } from 'vitest';
import { ReadSlots } from './read-slots.ts';

test('no more run at a time than there are slots, and all get their turn', async () => {
  const slots = new ReadSlots(2);
  const { signal } = new AbortController();
  let running = 0;
  let most = 0;
  const read = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  };
  await Promise.all(Array.from({ length: 7 }, () => slots.run(signal, read)));
  expect([running, most]).toEqual([0, 2]);
});

test('who has left meanwhile reads nothing, and gives the slot back; so does a read that fails', async () => {
  const slots = new ReadSlots(1);
  const stay = new AbortController().signal;
  const leave = new AbortController();
  let finish: (() => void) | undefined;
  const first = slots.run(stay, () => new Promise<void>((resolve) => (finish = resolve)));
  let wasRead = false;
  const second = slots.run(leave.signal, async () => {
    wasRead = true;
  });
  leave.abort();
  finish?.();
  await first;
  await expect(second).rejects.toThrow();
  expect(wasRead).toBe(false);
  await expect(slots.run(stay, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  await expect(slots.run(stay, async () => 'read')).resolves.toBe('read');
});
