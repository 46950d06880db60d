import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { series, table } from '../../../test/panels/frames.ts';
import { showPanel } from '../../../test/panels/show-panel.tsx';
import { WirelessClientsPanel } from './wireless-clients-panel.tsx';

const options = {
  goodFrom: -75,
  weakBelow: -80,
  weakest: -95,
  strongest: -40,
  rates: true,
  readFrom: 'auto',
  link: '/a/app/devices?search={{device}}',
} as const;
const client = (mac: string) => ({ device: 'ap1', interface: 'wlan1', mac_address: mac });
const frames = [
  table('A', [
    [client('02:00:00:00:00:01'), -61],
    [client('02:00:00:00:00:02'), -83],
  ]),
  table('B', [[client('02:00:00:00:00:02'), 130e6]]),
];

describe('WirelessClientsPanel', () => {
  it('lists clients, the weakest first, with signal, word and rates', () => {
    showPanel(WirelessClientsPanel, { options, frames });
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '02:00:00:00:00:02−83 dBm ▼ weak↓130M ↑–',
      '02:00:00:00:00:01−61 dBm ▲ good',
    ]);
    expect(screen.getByText('2 clients')).toBeDefined();
  });

  it('cuts the name and never the word where there is no room for both', () => {
    const named = table('A', [[{ ...client('02:00:00:00:00:02'), name: 'a name of many letters' }, -83]]);
    showPanel(WirelessClientsPanel, { options, frames: [named], width: 200 });
    const name = screen.getByText('a name of many letters');
    const word = screen.getByText('weak', { selector: 'li *' }).closest('a > span')!;
    expect(getComputedStyle(name).flexShrink).toBe('1');
    expect(getComputedStyle(name).textOverflow).toBe('ellipsis');
    expect(getComputedStyle(word).flexShrink).toBe('0');
  });

  it('cuts an address at its beginning, which is the same for all of one maker', () => {
    const named = table('A', [[client('02:00:00:00:AB:CD'), -83]]);
    const shownAt = (width: number): string | null => {
      const { unmount } = showPanel(WirelessClientsPanel, { options, frames: [named], width });
      const shown = screen.getByTitle(/AB:CD$/u).textContent;
      unmount();
      return shown;
    };
    expect([500, 280, 220, 190].map(shownAt)).toEqual(['02:00:00:00:AB:CD', '…00:AB:CD', 'AB:CD', 'CD']);
  });

  it('judges by the limits of the options', () => {
    showPanel(WirelessClientsPanel, { options: { ...options, weakBelow: -90 }, frames });
    expect(screen.getAllByRole('listitem')[0]!.textContent).toContain('fair');
  });

  it('shows hundreds as far as they fit, and counts the others', () => {
    const many = table(
      'A',
      Array.from({ length: 400 }, (_, index) => [client(`client${index}`), -90 + index / 10] as const),
    );
    showPanel(WirelessClientsPanel, { options, frames: [many], height: 500 });
    expect(screen.getAllByRole('listitem').length).toBeLessThan(60);
    expect(screen.getByRole('button').textContent).toMatch(/^and \d+ more: \d+ weak/u);
  });

  it('says what it needs', () => {
    const { unmount } = showPanel(WirelessClientsPanel, { options });
    expect(screen.getByRole('status').textContent).toContain('mikrotik_wireless_client_signal_dbm');
    unmount();
    showPanel(WirelessClientsPanel, { options, frames: [series('A', { device: 'ap1' }, [[0, -60]])] });
    expect(screen.getByRole('status').textContent).toContain('no label mac_address');
  });
});
