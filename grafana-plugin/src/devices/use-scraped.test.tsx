import { focusManager } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeGrafana } from '../../test/fake-grafana.ts';
import { fakePrometheus } from '../../test/fake-prometheus.ts';
import { showPage } from '../../test/show-page.tsx';
import { scrapedByDevice, useScraped } from './use-scraped.ts';

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

function Known() {
  const { byDevice, isKnown } = useScraped();
  return <p>{isKnown ? `up: ${[...byDevice.keys()].join(', ')}` : `not known, ${byDevice.size} devices`}</p>;
}

/** As a person who comes back to the tab. */
const lookAgain = () =>
  act(() => {
    focusManager.setFocused(false);
    focusManager.setFocused(true);
  });

test('what Prometheus said before it went away is no state of now', async () => {
  const grafana = new FakeGrafana();
  let isAway = false;
  fakePrometheus((expr) => {
    if (isAway) return undefined;
    return expr.startsWith('mikrotik_up') ? [{ labels: { device: 'tower1-ap1' }, value: 1 }] : [];
  });
  showPage(<Known />);
  await screen.findByText('up: tower1-ap1');
  isAway = true;
  lookAgain();
  await screen.findByText('not known, 0 devices');
  isAway = false;
  lookAgain();
  await screen.findByText('up: tower1-ap1');
  expect(grafana.unanswered).toEqual([]);
});
