import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana } from '../../../test/fake-grafana.ts';
import { fakePrometheus } from '../../../test/fake-prometheus.ts';
import { showPage } from '../../../test/show-page.tsx';
import RegisterPage from './register-page.tsx';
import { scanRun } from './scan-run.ts';

let grafana: FakeGrafana;
beforeEach(() => {
  scanRun.set(undefined);
  sessionStorage.clear();
  fakePrometheus();
  grafana = new FakeGrafana();
  grafana.on('GET /tenant', () => ({ networks: ['10.1.0.0/16'] }));
  for (const list of ['devices', 'sites', 'credentials'])
    grafana.on(`GET /${list}`, () => ({ items: [], total: 0 }));
});

const person = userEvent.setup();
const field = (name: RegExp) => screen.getByLabelText(name);

test('a scan shows what it found, and one of them is connected to', async () => {
  grafana.on('POST /scan', () =>
    [
      '{"event":"start","network":"10.1.1.0/24","total":254}',
      '{"event":"found","address":"10.1.1.12","open_ports":[{"port":8728,"speaks":"routeros"}],"is_mikrotik":true}',
      '{"event":"end","total":254,"done":254,"found":1,"cancelled":false,"duration_ms":8120}',
      '',
    ].join('\n'),
  );
  const page = showPage(<RegisterPage />, { at: '/?from=scan' });
  await person.type(field(/^Network/u), '10.1.1.0/24');
  await person.click(screen.getByRole('button', { name: 'Scan' }));
  await screen.findByText('1 device found');
  await person.click(within(screen.getByRole('table')).getByRole('checkbox'));
  await person.click(screen.getByRole('button', { name: 'Connect to it' }));
  await waitFor(() => expect(page.address()).toBe('/'));
  expect((field(/^Address/u) as HTMLInputElement).value).toBe('10.1.1.12');
});

test('a scan goes on when the page is left, and can be stopped after coming back', async () => {
  grafana.inParts('/scan');
  const { unmount } = showPage(<RegisterPage />, { at: '/?from=scan' });
  await person.type(field(/^Network/u), '10.1.1.0/24');
  await person.click(screen.getByRole('button', { name: 'Scan' }));
  unmount();
  const [stream] = grafana.openStreams;
  stream!.line({ event: 'start', network: '10.1.1.0/24', total: 254 });
  stream!.line({ event: 'found', address: '10.1.1.12', open_ports: [], is_mikrotik: true });
  stream!.line({ event: 'progress', total: 254, done: 32, found: 1 });
  showPage(<RegisterPage />, { at: '/?from=scan' });
  await screen.findByText('Scanning: 32 of 254 addresses, 1 found');
  await person.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByText('1 device found');
  expect(grafana.openStreams).toHaveLength(0);
});

test('a scan that is stopped or cut off in the middle of a line keeps what it found', async () => {
  grafana.inParts('/scan');
  showPage(<RegisterPage />, { at: '/?from=scan' });
  await person.type(field(/^Network/u), '10.1.1.0/24');
  await person.click(screen.getByRole('button', { name: 'Scan' }));
  const found = { event: 'found', address: '10.1.1.12', open_ports: [], is_mikrotik: true };
  grafana.streams[0]!.line(found);
  grafana.streams[0]!.part('{"event":"found","addr');
  await screen.findByText(/1 found$/u);
  await person.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByText('1 device found');
  expect(screen.queryByRole('alert')).toBeNull();

  await person.click(screen.getByRole('button', { name: 'Scan' }));
  grafana.streams[1]!.line(found);
  grafana.streams[1]!.part('{"event":"found","addr');
  grafana.streams[1]!.end();
  await screen.findByText(/The scan was cut off before its end/u);
  // Its name is not known, so that the address stands for it.
  expect(within(screen.getByRole('table')).getAllByText('10.1.1.12')).toHaveLength(2);
});
