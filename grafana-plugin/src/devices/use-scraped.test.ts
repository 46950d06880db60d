import { expect, test } from 'vitest';
import { scrapedByDevice } from './use-scraped.ts';

test('a device is down if one of its jobs does not reach it, for the reason of its probe', () => {
  const up = [
    { labels: { device: 'tower1-ap1', job: 'mikrotik' }, value: 1 },
    { labels: { device: 'tower1-ap1', job: 'mikrotik-sessions' }, value: 0 },
    { labels: { device: 'tower1-sw1', job: 'mikrotik' }, value: 1 },
    { labels: { device: 'tower2-ap1', job: 'mikrotik' }, value: 0 },
  ];
  const failures = [{ labels: { device: 'tower1-ap1', reason: 'login-rejected' }, value: 1 }];
  expect([...scrapedByDevice(up, failures)]).toEqual([
    ['tower1-ap1', { isUp: false, reason: 'login-rejected' }],
    ['tower1-sw1', { isUp: true }],
    ['tower2-ap1', { isUp: false }],
  ]);
});
