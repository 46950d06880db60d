import { expect, test } from 'vitest';
import { boardAddress } from './board-address.ts';

const startsAt = '2026-01-05T08:00:00.000Z';
const around = `from=${Date.parse('2026-01-05T07:00:00.000Z')}&to=now`;

test.each([
  ['/d/mikrofleet-tower-site?var-site=Tower+1', `/d/mikrofleet-app-tower-site?var-site=Tower+1&${around}`],
  ['/d/mikrofleet-app-cpe', `/d/mikrofleet-app-cpe?${around}`],
  ['/d/of-somebody', `/d/of-somebody?${around}`],
  ['https://grafana.example/d/mikrofleet-cpe', `https://grafana.example/d/mikrofleet-cpe?${around}`],
  ['/d/x?from=now-7d&to=now', '/d/x?from=now-7d&to=now'],
  ['javascript:alert(1)', undefined],
  // What no browser takes for an address must not end the page.
  ['http://', undefined],
  ['https://[::bad/d/x', undefined],
  ['https://grafana.example:99999/d/x', undefined],
  ['//elsewhere.example/d/x', undefined],
  [String.raw`/\elsewhere.example/d/x`, undefined],
  [undefined, undefined],
])('%s', (annotation, expected) => {
  expect(boardAddress(annotation, startsAt)).toBe(expected);
});

test('an alert whose start is unknown has the time of the board', () => {
  expect(boardAddress('/d/x', 'soon')).toBe('/d/x');
});
