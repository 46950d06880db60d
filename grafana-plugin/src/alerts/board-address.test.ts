import { config } from '@grafana/runtime';
import { afterEach, expect, test } from 'vitest';
import { boardAddress } from './board-address.ts';

const startsAt = '2026-01-05T08:00:00.000Z';
const around = `from=${Date.parse('2026-01-05T07:00:00.000Z')}&to=now`;
const before = { appUrl: config.appUrl, appSubUrl: config.appSubUrl };

afterEach(() => Object.assign(config, before));

test.each([
  ['/d/mikrofleet-tower-site?var-site=Tower+1', `/d/mikrofleet-app-tower-site?var-site=Tower+1&${around}`],
  ['/d/mikrofleet-cpe/cpe-in-words', `/d/mikrofleet-app-cpe?${around}`],
  ['/d/mikrofleet-app-cpe', `/d/mikrofleet-app-cpe?${around}`],
  ['/d/of-somebody', `/d/of-somebody?${around}`],
  // One that the plugin does not bring.
  ['/d/mikrofleet-of-somebody', `/d/mikrofleet-of-somebody?${around}`],
  ['https://other.example/d/mikrofleet-cpe', `https://other.example/d/mikrofleet-cpe?${around}`],
  ['/d/x?from=now-7d&to=now', '/d/x?from=now-7d&to=now'],
  ['javascript:alert(1)', undefined],
  ['JavaScript:alert(1)//https://', undefined],
  ['data:text/html,x', undefined],
  // What no browser takes for an address must not end the page.
  ['http://', undefined],
  ['https://[::bad/d/x', undefined],
  ['https://grafana.example:99999/d/x', undefined],
  ['//elsewhere.example/d/x', undefined],
  [String.raw`/\elsewhere.example/d/x`, undefined],
  ['', undefined],
  [undefined, undefined],
])('%s', (annotation, expected) => {
  expect(boardAddress(annotation, startsAt)).toBe(expected);
});

const name = 'var-tenant=acme&var-site=Tower%201';

test('shipped rules name this Grafana as its set-up does: it is the copy of the plugin, where the browser is', () => {
  config.appUrl = 'https://grafana.example/';
  for (const scheme of ['https', 'http'])
    expect(boardAddress(`${scheme}://grafana.example/d/mikrofleet-routing?${name}`, startsAt)).toBe(
      `/d/mikrofleet-app-routing?var-tenant=acme&var-site=Tower+1&${around}`,
    );
  expect(boardAddress('https://grafana.example:8443/d/mikrofleet-routing', startsAt)).toBe(
    `https://grafana.example:8443/d/mikrofleet-routing?${around}`,
  );
});

test('or as this browser does', () => {
  config.appUrl = 'https://grafana.example/';
  expect(boardAddress(`${window.location.origin}/d/mikrofleet-routing`, startsAt)).toBe(
    `/d/mikrofleet-app-routing?${around}`,
  );
});

test('also below a path', () => {
  config.appUrl = 'https://example.net/grafana/';
  config.appSubUrl = '/grafana';
  const expected = `/grafana/d/mikrofleet-app-lte?${around}`;
  for (const address of [
    'https://example.net/grafana/d/mikrofleet-lte',
    `${window.location.origin}/grafana/d/mikrofleet-lte`,
    '/grafana/d/mikrofleet-lte',
    // Without an address in the rules.
    '/d/mikrofleet-lte',
  ])
    expect(boardAddress(address, startsAt)).toBe(expected);
  expect(boardAddress('https://example.net/d/mikrofleet-lte', startsAt)).toBe(
    `https://example.net/d/mikrofleet-lte?${around}`,
  );
});

test('an alert whose start is unknown has the time of the board', () => {
  expect(boardAddress('/d/x', 'soon')).toBe('/d/x');
});
