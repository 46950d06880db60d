import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { FakeGrafana, problem } from '../../../test/fake-grafana.ts';
import { device } from '../../../test/records.ts';
import { showPage } from '../../../test/show-page.tsx';
import type { Candidate } from './candidate.ts';
import { EveryNeighbour } from './every-neighbour.tsx';

let grafana: FakeGrafana;
const use = vi.fn<(candidates: readonly Candidate[]) => void>();
beforeEach(() => {
  grafana = new FakeGrafana();
  use.mockReset();
});

const known = (...names: readonly string[]) => names.map((name) => device({ id: `dev_${name}`, name }));
const neighbours = (...found: readonly object[]) => ({ neighbours: found, truncated: false });
const radio = { address: '10.0.0.9', identity: 'roof-ap', interfaces: ['ether2'], is_mikrotik: true };

function Page({ devices }: { readonly devices: ReturnType<typeof known> }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return <EveryNeighbour devices={devices} chosen={chosen} onChoose={setChosen} onUse={use} />;
}

test('what several devices see is there once, with all who see it, and who did not answer is named', async () => {
  grafana.on('GET /devices/dev_core/neighbours', () => neighbours(radio));
  grafana.on('GET /devices/dev_switch/neighbours', () => neighbours({ ...radio, interfaces: ['sfp1'] }));
  grafana.on('GET /devices/dev_dead/neighbours', () => problem(502, 'contact.failed', 'No answer.'));
  showPage(
    <Page devices={[...known('core', 'switch', 'dead'), device({ id: 'dev_off', state: 'disabled' })]} />,
  );
  await screen.findByText('3 of 3 devices asked, 1 neighbour found');
  const [, row, ...more] = screen.getAllByRole('row');
  expect(more).toEqual([]);
  within(row!).getByText('roof-ap');
  within(row!).getByText('core: ether2; switch: sfp1');
  expect(within(screen.getByRole('alert')).getByText('dead')).toBeTruthy();
  const person = userEvent.setup();
  await person.click(within(row!).getByRole('checkbox'));
  await person.click(screen.getByRole('button', { name: 'Connect to it' }));
  expect(use.mock.calls[0]![0]).toMatchObject([{ address: '10.0.0.9', name: 'roof-ap' }]);
});

test('three devices are asked at a time, whoever is first', async () => {
  grafana.delayMs = 20;
  let asked = 0;
  let most = 0;
  grafana.on('GET /devices/*/neighbours', () => {
    const before = grafana.sent('GET /devices/*/neighbours').length;
    most = Math.max(most, before - asked);
    setTimeout(() => (asked += 1), grafana.delayMs);
    return neighbours();
  });
  showPage(<Page devices={known('a', 'b', 'c', 'd', 'e', 'f', 'g')} />);
  await screen.findByText('7 of 7 devices asked, 0 neighbours found');
  await screen.findByText('No known device sees another one');
  expect(most).toBe(3);
});
