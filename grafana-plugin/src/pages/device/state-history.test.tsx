import { setPluginImportUtils, setRunRequest } from '@grafana/runtime';
import { screen } from '@testing-library/react';
import { NEVER } from 'rxjs';
import { beforeEach, test } from 'vitest';
import { fakePrometheus } from '../../../test/fake-prometheus.ts';
import { showPage } from '../../../test/show-page.tsx';
import { StateHistory } from './state-history.tsx';

beforeEach(() => {
  // Panels are drawn by Grafana; here it is the time above them.
  setPluginImportUtils({
    importPanelPlugin: () => new Promise(() => undefined),
    getPanelPluginFromCache: () => undefined,
  });
  setRunRequest(() => NEVER);
});

test('follows the time that a person chooses, at first a day', async () => {
  fakePrometheus(() => []);
  showPage(<StateHistory labels={{ tenant: 'acme', site: 'Tower 1', device: 'tower1-ap1' }} />);
  await screen.findByRole('button', { name: /Time range selected: Last 24 hours/iu });
});
