import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana, problem } from '../../../test/fake-grafana.ts';
import { showPage } from '../../../test/show-page.tsx';
import { AddressFields } from './connection-fields.tsx';
import { emptyDraft } from './draft.ts';
import { NeighbourPicker } from './neighbour-picker.tsx';
import { SharedFields } from './shared-fields.tsx';

const away = () => problem(500, 'internal', 'The store is away.');
const nothing = () => undefined;

beforeEach(() => {
  new FakeGrafana().on('GET /sites', away).on('GET /devices', away);
});

test('a site is not called new while it is not known which there are', async () => {
  showPage(<SharedFields draft={{ ...emptyDraft, site: 'Tower 1' }} onDraft={nothing} />);
  await screen.findByText('The sites could not be read: there are none to choose from');
  await screen.findByText('The devices could not be read: there are none to choose from');
  expect(screen.queryByText(/Tower 1.*(?:new|made)/u)).toBeNull();
});

test('networks that could not be read are said to be, and read again', async () => {
  const grafana = new FakeGrafana().on('GET /tenant', away);
  showPage(<AddressFields draft={emptyDraft} errors={{}} onDraft={nothing} />);
  await screen.findByText('The networks of your tenant could not be read');
  screen.getByText(/The store is away/u);
  screen.getByText('Host name or IP address, without port, in the networks of your tenant.');
  expect(screen.queryByText(/…/u)).toBeNull();
  grafana.on('GET /tenant', () => ({ networks: ['10.1.0.0/16'] }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText(/Networks of your tenant: 10\.1\.0\.0\/16/u);
  expect(screen.queryByText('The networks of your tenant could not be read')).toBeNull();
});

test('neighbours of nobody: the devices could not be read', async () => {
  showPage(<NeighbourPicker seenBy="" onSeenBy={nothing} chosen={[]} onChoose={nothing} onUse={nothing} />);
  await screen.findByText('The devices could not be read: there are none to choose from');
});
