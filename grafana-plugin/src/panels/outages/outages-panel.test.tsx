import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { at, table } from '../../../test/panels/frames.ts';
import { showPanel } from '../../../test/panels/show-panel.tsx';
import { deviceLink } from '../shared/settings/common-options.ts';
import { OutagesPanel } from './outages-panel.tsx';

const options = {
  order: 'longest',
  known: 'below',
  readFrom: 'auto',
  link: '/a/app/devices?search={{device}}',
} as const;
const open = table('A', [
  [{ site: 'hill', alertname: 'MikrofleetSiteDown' }, at / 1000 - 65],
  [{ site: 'mill', device: 'r1', alertname: 'MikrofleetDeviceDown' }, at / 1000 - 7200],
]);
const planned = table('B', [[{ site: 'mill' }, 1]]);

beforeEach(() => {
  vi.useFakeTimers({ now: at, toFake: ['Date', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('OutagesPanel', () => {
  it('lists outages with reason, clock and duration, those that are known below', () => {
    showPanel(OutagesPanel, { options, frames: [open, planned] });
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '▼ hillSite downsince 11:58 1 min 05 s',
      '■ mill · r1Device downplannedsince 10:00 2 h 00 min',
    ]);
    expect(screen.getByText('1 open outage')).toBeDefined();
  });

  it('leads to the page of a device, and to that of a site that is down as a whole', () => {
    showPanel(OutagesPanel, { options: { ...options, link: deviceLink }, frames: [open] });
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/a/mikrofleet-mikrotik-app/devices/r1',
      '/a/mikrofleet-mikrotik-app/sites/hill',
    ]);
  });

  it('counts up', () => {
    showPanel(OutagesPanel, { options, frames: [open] });
    act(() => {
      vi.advanceTimersByTime(2000);
    });
    expect(screen.getByText('1 min 07 s')).toBeDefined();
  });

  it('says when the last one ended if there is none', () => {
    const frames = [table('A', []), table('D', [[{}, at / 1000 - 5400]])];
    showPanel(OutagesPanel, { options, frames });
    expect(screen.getByRole('status').textContent).toBe(
      '▲ No outagesThe last one ended 10:30, 1 h 30 min ago',
    );
  });

  it('says how many known ones are left out', () => {
    const hidden = { ...options, known: 'hidden' } as const;
    showPanel(OutagesPanel, { options: hidden, frames: [table('A', [[{ site: 'mill' }, 60]]), planned] });
    expect(screen.getByRole('status').textContent).toContain('1 planned or silenced');
  });

  it('does not say that all is well without a query, or when it failed', () => {
    const { unmount } = showPanel(OutagesPanel, { options });
    expect(screen.getByRole('status').textContent).toContain('ALERTS_FOR_STATE');
    unmount();
    showPanel(OutagesPanel, { options, error: 'timed out' });
    expect(screen.getByRole('alert').textContent).toContain('timed out');
  });
});
