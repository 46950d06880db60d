import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { FakeGrafana, problem } from '../../../test/fake-grafana.ts';
import { device, site } from '../../../test/records.ts';
import { showPage } from '../../../test/show-page.tsx';
import { BulkChangeDrawer } from './bulk-change.tsx';

test('sites that could not be read do not look as if there were none', async () => {
  const onApply = vi.fn();
  const person = userEvent.setup();
  const grafana = new FakeGrafana().on('GET /sites', () => problem(500, 'internal', 'The store is away.'));
  showPage(<BulkChangeDrawer devices={[device()]} onApply={onApply} onClose={() => undefined} />);
  await person.click(screen.getByRole('checkbox', { name: /site/iu }));
  await screen.findByText('The sites could not be read: there are none to choose from');
  screen.getByText(/The store is away/u);
  grafana.on('GET /sites', () => ({ items: [site()] }));
  await person.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() =>
    expect(screen.queryByText('The sites could not be read: there are none to choose from')).toBeNull(),
  );
  await person.type(screen.getByRole('combobox'), 'Tower{ArrowDown}{Enter}');
  await person.click(screen.getByRole('button', { name: 'Change 1 device' }));
  expect(onApply).toHaveBeenCalledWith({ kind: 'change', change: { site_id: site().id } });
});
