import { expect, test } from 'vitest';
import { device } from '../../test/records.ts';
import { deviceState, worst } from './device-state.ts';

const now = Date.parse('2026-01-05T08:05:00Z');

test('what a person decided counts more than the last scrape', () => {
  expect(deviceState(device({ state: 'disabled' }), { isUp: true }, now)).toEqual({ health: 'disabled' });
  expect(deviceState(device({ state: 'quarantined' }), { isUp: false, reason: 'quarantined' }, now)).toEqual({
    health: 'quarantined',
  });
});

test('the last scrape counts more than what the registry remembers', () => {
  const failed = device({ last_error: { code: 'device.timeout', at: '2026-01-05T08:00:00Z' } });
  expect(deviceState(failed, { isUp: true }, now)).toEqual({ health: 'up' });
  expect(deviceState(device(), { isUp: false, reason: 'login-rejected' }, now)).toEqual({
    health: 'down',
    reason: 'login-rejected',
  });
});

test('without Prometheus the registry says why a device is down', () => {
  const failed = device({ last_error: { code: 'device.login-rejected', at: '2026-01-05T08:00:00Z' } });
  expect(deviceState(failed, undefined, now)).toEqual({ health: 'down', reason: 'login-rejected' });
});

test('an old contact without a failure says nothing about now', () => {
  expect(deviceState(device({ last_contact_at: '2026-01-05T08:00:00Z' }), undefined, now)).toEqual({
    health: 'up',
  });
  expect(deviceState(device({ last_contact_at: '2026-01-05T07:40:00Z' }), undefined, now)).toEqual({
    health: 'unknown',
  });
  expect(deviceState(device({ last_contact_at: null }), undefined, now)).toEqual({ health: 'unknown' });
});

test('a pending device has the reason why it was not reached', () => {
  const pending = device({ state: 'pending', last_contact_at: null });
  expect(deviceState(pending, { isUp: false, reason: 'unreachable' }, now)).toEqual({
    health: 'pending',
    reason: 'unreachable',
  });
  expect(deviceState(pending, { isUp: true }, now)).toEqual({ health: 'up' });
});

test('a site is as its worst device, and a disabled one does not count', () => {
  expect(worst(['up', 'down', 'pending'])).toBe('down');
  expect(worst(['disabled', 'up'])).toBe('up');
  expect(worst([])).toBeUndefined();
});
