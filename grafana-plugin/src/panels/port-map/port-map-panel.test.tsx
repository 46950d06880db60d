import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { series, table } from '../../../test/panels/frames.ts';
import { showPanel } from '../../../test/panels/show-panel.tsx';
import { PortMapPanel } from './port-map-panel.tsx';

const options = {
  board: 'hEX S',
  lines: 'auto',
  traffic: true,
  legend: true,
  readFrom: 'auto',
  link: '/a/app/devices?search={{device}}',
} as const;
const on = (name: string) => ({ site: 'hub', device: 'r1', interface: name });
const frames = [
  table('A', [
    [on('ether1'), 1],
    [on('ether2'), 0],
    [on('ether3'), 0],
  ]),
  table('B', [[on('ether3'), 0]]),
  table('C', [[on('ether1'), 1e9]]),
  table('E', [[on('ether1'), 7.26]]),
  table('F', [[on('ether1'), 3]]),
  table('G', [[on('ether1'), 20e6]]),
];

describe('PortMapPanel', () => {
  it('says of each port in words what the drawing shows', () => {
    showPanel(PortMapPanel, { options, frames });
    const list = screen.getByRole('list', { name: 'Ports of r1' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((port) => (port.firstChild as HTMLElement).title),
    ).toEqual([
      'ether1, up, 1 Gbit/s, PoE 7.3 W, 3 errors, received 20 Mbit/s',
      'ether2, no link',
      'ether3, disabled',
    ]);
    expect(screen.getByText('hEX S')).toBeDefined();
  });

  it('has a legend with counts', () => {
    showPanel(PortMapPanel, { options, frames });
    for (const words of ['1 up', '1 no link', '1 disabled', '1 with errors', 'PoE 7 W'])
      expect(screen.getByText(new RegExp(words, 'u'))).toBeDefined();
  });

  it('says what it needs', () => {
    const { unmount } = showPanel(PortMapPanel, { options });
    expect(screen.getByRole('status').textContent).toContain('mikrotik_interface_up');
    unmount();
    showPanel(PortMapPanel, { options, frames: [series('A', { device: 'r1' }, [[0, 1]])] });
    expect(screen.getByRole('status').textContent).toContain('no label interface');
  });
});
