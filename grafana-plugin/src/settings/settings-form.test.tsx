import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { FakeGrafana } from '../../test/fake-grafana.ts';
import { fakePrometheus } from '../../test/fake-prometheus.ts';
import { showPage } from '../../test/show-page.tsx';
import { SettingsForm } from './settings-form.tsx';

const saved = 'POST /api/plugins/mikrofleet-mikrotik-app/settings';
const exporterUrl = 'http://exporter:9436';

let grafana: FakeGrafana;
beforeEach(() => {
  fakePrometheus();
  grafana = new FakeGrafana();
  grafana.on(saved, () => ({}));
});

const show = (provisioned: boolean) =>
  showPage(
    <SettingsForm
      settings={{ exporterUrl, ...(provisioned ? { provisioned } : {}) }}
      hasToken
      onSaved={() => undefined}
    />,
  );

test('a set-up from a provisioning file says that changes are lost, and goes on saying it', async () => {
  const person = userEvent.setup();
  show(true);
  await screen.findByText('A provisioning file sets this up');
  screen.getByText(/what is changed here is lost then/u);
  await person.click(screen.getByRole('button', { name: 'Save and test' }));
  await expect.poll(() => grafana.sent(saved)).toHaveLength(1);
  expect(grafana.sent(saved)[0]!.body).toMatchObject({ jsonData: { exporterUrl, provisioned: true } });
});

test('another one says it in case a file does, which Grafana does not tell', async () => {
  show(false);
  await screen.findByText(/^If a provisioning file sets the plugin up/u);
  expect(screen.queryByText('A provisioning file sets this up')).toBeNull();
});
