import { locationService } from '@grafana/runtime';
import type { SceneTimeRange } from '@grafana/scenes';
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakePrometheus } from '../../test/fake-prometheus.ts';
import { showPage } from '../../test/show-page.tsx';
import { Graphs } from './graphs.tsx';
import * as scenes from './graphs-scene.ts';

beforeEach(() => fakePrometheus(() => []));

test('the time that a person chooses is in the address, and one in the address is shown', async () => {
  const made = vi.spyOn(scenes, 'graphsScene');
  locationService.push('/devices/dev_1/graphs?from=now-2d&to=now-1d');
  // Without graphs: panels need all of Grafana, the time picker does not.
  showPage(<Graphs graphs={[]} height={200} />);
  await screen.findByTestId(/TimePicker Open Button/u);
  const range = made.mock.results[0]!.value.state.$timeRange as SceneTimeRange;
  expect([range.state.from, range.state.to]).toEqual(['now-2d', 'now-1d']);
  act(() => range.onTimeRangeChange({ ...range.state.value, raw: { from: 'now-7d', to: 'now' } }));
  await waitFor(() => expect(locationService.getSearch().get('from')).toBe('now-7d'));
  expect(locationService.getSearch().get('to')).toBe('now');
});
