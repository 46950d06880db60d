import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { series, table } from '../../../test/panels/frames.ts';
import { showPanel } from '../../../test/panels/show-panel.tsx';
import { SiteMapPanel } from './site-map-panel.tsx';

const options = {
  drawing: 'auto',
  summary: true,
  busyFrom: 0.7,
  fullFrom: 0.9,
  readFrom: 'auto',
  link: '/a/app/devices?search={{site}}',
} as const;
const states = table('A', [
  [{ site: 'hub', device: 'r1' }, 1],
  [{ site: 'hill', device: 'r1' }, 0],
  [{ site: 'mill', device: 'r1' }, 1],
]);
const places = table('D', [
  [{ site: 'hub', latitude: '50.1', longitude: '14.4' }, 1],
  [{ site: 'hill', latitude: '50.2', longitude: '14.5' }, 1],
]);
const upstreams = table('E', [[{ site: 'hill', upstream: 'hub' }, 1]]);
const load = table('F', [[{ site: 'mill', peer_site: 'hub' }, 0.75]]);

describe('SiteMapPanel', () => {
  it('draws a map that says in words what it shows, and who is not on it', () => {
    showPanel(SiteMapPanel, { options, frames: [states, places, upstreams, load] });
    expect(screen.getByRole('group', { name: 'Map of the sites' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'hill, DOWN, 1 down, link to hub down' })).toBeDefined();
    expect(screen.getByText('1 site without coordinates: mill')).toBeDefined();
  });

  it('draws a tree without coordinates', () => {
    showPanel(SiteMapPanel, { options, frames: [states, upstreams, table('E', []), load] });
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows).toEqual(['▲ UPhublevel 1', '└▼ DOWNhilllevel 2━ down', '▲ UPmilllevel 1']);
  });

  it('says that no site has coordinates if it must draw a map', () => {
    showPanel(SiteMapPanel, { options: { ...options, drawing: 'map' }, frames: [states] });
    expect(screen.getByRole('status').textContent).toContain('No site has coordinates');
  });

  it('says what it needs', () => {
    const { unmount } = showPanel(SiteMapPanel, { options });
    expect(screen.getByRole('status').textContent).toContain('mikrotik_up');
    unmount();
    showPanel(SiteMapPanel, { options, frames: [series('A', { device: 'r1' }, [[0, 1]])] });
    expect(screen.getByRole('status').textContent).toContain('no label site');
  });
});
