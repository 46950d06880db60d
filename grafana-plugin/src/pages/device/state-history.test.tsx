import { locationService, setPluginImportUtils, setRunRequest } from '@grafana/runtime';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NEVER } from 'rxjs';
import { beforeAll, expect, test } from 'vitest';
import { fakePrometheus } from '../../../test/fake-prometheus.ts';
import { showPage } from '../../../test/show-page.tsx';
import { StateHistory } from './state-history.tsx';

beforeAll(() => {
  // Panels are drawn by Grafana; here it is the time above them.
  setPluginImportUtils({
    importPanelPlugin: () => new Promise(() => undefined),
    getPanelPluginFromCache: () => undefined,
  });
  setRunRequest(() => NEVER);
});

test('follows the time that a person chooses, at first a day', async () => {
  fakePrometheus(() => []);
  showPage(<StateHistory labels={{ tenant: 'acme', device: 'tower1-ap1' }} />);
  await screen.findByRole('button', { name: /Time range selected: Last 24 hours/iu });
});

test('the chosen time is in the address, as that of graphs is, and one in the address is shown', async () => {
  fakePrometheus(() => []);
  locationService.push('/devices/dev_1?from=now-2d&to=now');
  showPage(<StateHistory labels={{ tenant: 'acme', device: 'tower1-ap1' }} />);
  await userEvent.click(await screen.findByRole('button', { name: /Time range selected: Last 2 days/iu }));
  await userEvent.click(await screen.findByText('Last 7 days'));
  await screen.findByRole('button', { name: /Time range selected: Last 7 days/iu });
  expect(locationService.getSearch().get('from')).toBe('now-7d');
  expect(locationService.getSearch().get('to')).toBe('now');
});
