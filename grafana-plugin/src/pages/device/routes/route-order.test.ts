import { expect, test } from 'vitest';
import { bySpecificity } from './route-order.ts';

test('the most specific comes first, as the device chooses; then in the order of addresses', () => {
  const routes = [
    { route: '1', family: 'ipv4', destination: '0.0.0.0/0', distance: 1 },
    { route: '2', family: 'ipv4', destination: '10.10.0.0/16', distance: 20 },
    { route: '3', family: 'ipv4', destination: '10.1.2.0/24' },
    { route: '4', family: 'ipv4', destination: '10.2.0.0/16', distance: 200 },
    { route: '5', family: 'ipv4', destination: '10.10.0.0/16', distance: 110 },
  ];
  expect(routes.toSorted(bySpecificity).map(({ route }) => route)).toEqual(['3', '4', '2', '5', '1']);
});
