import dns from 'node:dns/promises';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { anyOrdinaryAddress } from '../../../src/devices/address/address-policy.ts';
import { resolveChecked } from '../../../src/devices/address/resolve-checked.ts';

type Answer = (found: { address: string }[]) => void;
const asked: { host: string; answer: Answer }[] = [];
const lookup = (host: string) =>
  new Promise<never>((answer: unknown) => void asked.push({ host, answer: answer as Answer }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(dns, 'lookup').mockImplementation(lookup);
  // for modules that are loaded already
  syncBuiltinESMExports();
});
afterEach(async () => {
  // The thread pool is shared; a thread still in use would be missing in the next test.
  for (let place = 0; place < asked.length; place += 1) {
    asked[place]?.answer([{ address: '10.0.0.1' }]);
    await vi.advanceTimersByTimeAsync(0);
  }
  asked.length = 0;
  vi.useRealTimers();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const resolve = (host: string, owner: string): Promise<string> =>
  resolveChecked(host, anyOrdinaryAddress, { owner }).then(
    ({ address }) => address,
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );
const hosts = (): string[] => asked.map(({ host }) => host);
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

it('names of one owner that are never answered leave a thread to others', async () => {
  const slow = ['a.example', 'b.example', 'c.example'].map((host) => resolve(host, 'acme'));
  await settle();
  expect(hosts()).toEqual(['a.example', 'b.example']);
  const other = resolve('d.example', 'rival');
  await settle();
  expect(hosts()).toEqual(['a.example', 'b.example', 'd.example']);
  asked[2]?.answer([{ address: '10.0.0.4' }]);
  expect(await other).toBe('10.0.0.4');
  asked[0]?.answer([{ address: '10.0.0.1' }]);
  expect(await slow[0]).toBe('10.0.0.1');
  await settle();
  expect(hosts().at(-1)).toBe('c.example');
});

it('nobody waits longer than three seconds, and a thread is free when the system has given up', async () => {
  const waiting = ['a.example', 'b.example', 'c.example'].map((host) => resolve(host, 'acme'));
  await vi.advanceTimersByTimeAsync(3000);
  expect(await Promise.all(waiting)).toEqual(
    ['a', 'b', 'c'].map(
      (name) => `device.name-not-found: The name ${name}.example was not resolved within 3 s.`,
    ),
  );
  const later = resolve('e.example', 'acme');
  await settle();
  expect(hosts()).toEqual(['a.example', 'b.example']);
  asked[0]?.answer([{ address: '10.0.0.1' }]);
  await settle();
  expect(hosts()).toEqual(['a.example', 'b.example', 'e.example']);
  asked[2]?.answer([{ address: '10.0.0.5' }]);
  expect(await later).toBe('10.0.0.5');
});

it('a name that does not exist gives its thread back', async () => {
  for (let round = 0; round < 5; round += 1) {
    const found = resolve('x.example', 'acme');
    await settle();
    asked.at(-1)?.answer([]);
    expect(await found).toBe('device.name-not-found: The name x.example has no address.');
  }
});
