import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { series, table } from '../../../test/panels/frames.ts';
import { showPanel } from '../../../test/panels/show-panel.tsx';
import { FleetStatePanel } from './fleet-state-panel.tsx';

const options = {
  summary: true,
  healthy: true,
  readFrom: 'auto',
  link: '/a/app/devices?search={{site}}',
} as const;
const sites = table('A', [
  [{ site: 'hub', device: 'r1' }, 1],
  [{ site: 'hill', device: 'r1' }, 0],
]);

describe('FleetStatePanel', () => {
  it('lists sites, the worst first, with words and counts', () => {
    showPanel(FleetStatePanel, { options, frames: [sites] });
    const tiles = screen.getAllByRole('listitem');
    expect(tiles.map(({ textContent }) => textContent)).toEqual(['hill▼ DOWN1 down', 'hub▲ UP1 up']);
    expect(within(tiles[0]!).getByRole('link')).toHaveProperty(
      'href',
      'http://localhost:3000/a/app/devices?search=hill',
    );
    expect(screen.getByText('2 sites')).toBeDefined();
  });

  it('says what those are that do not fit, and shows them on demand', async () => {
    const many = table(
      'A',
      Array.from({ length: 90 }, (_, index) => [{ site: `site${index}`, device: 'r1' }, 1] as const),
    );
    showPanel(FleetStatePanel, { options, frames: [many], width: 400, height: 300 });
    const shown = screen.getAllByRole('listitem').length;
    await userEvent.click(screen.getByRole('button', { name: `and ${90 - shown} more: ${90 - shown} up` }));
    expect(screen.getAllByRole('listitem')).toHaveLength(90);
  });

  it('says that all is well where sites that are up are left out', () => {
    showPanel(FleetStatePanel, {
      options: { ...options, healthy: false },
      frames: [table('A', [[{ site: 'hub' }, 1]])],
    });
    expect(screen.getByRole('status').textContent).toContain('The site is up');
  });

  it('says what to ask for without data, unless the board says it', () => {
    const { unmount } = showPanel(FleetStatePanel, { options });
    expect(screen.getByRole('status').textContent).toContain('min by (tenant, site, device) (mikrotik_up');
    unmount();
    showPanel(FleetStatePanel, { options, noValue: 'No site in this selection' });
    expect(screen.getByRole('status').textContent).toBe('No site in this selection');
  });

  it('says what is wrong with a query', () => {
    showPanel(FleetStatePanel, { options, frames: [series('A', { job: 'x' }, [[0, 1]])] });
    expect(screen.getByRole('status').textContent).toContain('Query A has no label site. It has: job.');
    expect(screen.getByRole('status').textContent).toContain('format to Table and its type to Instant');
  });

  it('says that the query failed', () => {
    showPanel(FleetStatePanel, { options, error: 'parse error at char 4' });
    expect(screen.getByRole('alert').textContent).toContain('parse error at char 4');
  });
});
