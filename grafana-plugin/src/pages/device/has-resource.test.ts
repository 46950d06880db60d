import { expect, it } from 'vitest';
import { isWorthShowing } from './has-resource.ts';

const present = (rows: number | null) => ({ supported: true, presence: 'present', rows }) as const;

it('shows what a type is for until something else is known', () => {
  expect(isWorthShowing('ap', 'wireless-clients', undefined)).toBe(true);
  expect(isWorthShowing('ap', 'ppp-sessions', undefined)).toBe(false);
});

it('shows an access point without clients, and a router with them', () => {
  expect(isWorthShowing('ap', 'wireless-clients', present(0))).toBe(true);
  expect(isWorthShowing('router', 'wireless-clients', present(3))).toBe(true);
  expect(isWorthShowing('router', 'wireless-clients', present(0))).toBe(false);
  expect(isWorthShowing('router', 'wireless-clients', present(null))).toBe(false);
});

it('hides what the device lacks or its transport cannot read', () => {
  expect(isWorthShowing('ap', 'wireless-clients', { supported: true, presence: 'absent', rows: null })).toBe(
    false,
  );
  expect(isWorthShowing('router', 'queues', { supported: false, presence: 'unknown', rows: null })).toBe(
    false,
  );
});
