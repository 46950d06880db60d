import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { exporterAway, FakeGrafana, problem } from '../../../test/fake-grafana.ts';
import { showPage } from '../../../test/show-page.tsx';
import ImportPage from './import-page.tsx';
import { importRun } from './import-run.ts';

const header = 'name,address,type,site';
const good = `${header}\nap1,10.1.1.11,ap,Tower 1\nap2,10.1.1.12,ap,Tower 1`;
const bad = `${header}\nap1,10.1.1.11,ap,Tower 1\nap2,10.1.1.12,ap,Towr`;
const mistake = {
  errors: [
    {
      field: 'devices.1.site',
      line: 3,
      name: 'ap2',
      message: 'There is no site with the id or name "Towr".',
      code: 'registry.unknown-reference',
      remedy: 'Create it first, or correct the id or name.',
    },
    { field: 'devices.1', line: 3, name: 'ap2', message: 'has 9 cells, but the header has 4.' },
  ],
  summary: ['There is no site with the id or name "Towr": line 3 (ap2).'],
};
const items = [
  { kind: 'device', name: 'ap1', action: 'create', changed: [] },
  { kind: 'device', name: 'ap2', action: 'change', changed: ['address', 'site'] },
];

let grafana: FakeGrafana;
beforeEach(() => {
  importRun.set(undefined);
  sessionStorage.clear();
  grafana = new FakeGrafana();
  grafana.on('POST /inventory', ({ query, body }) =>
    String(body).includes('Towr')
      ? { dry_run: true, items: [], ...mistake }
      : { dry_run: query['dry_run'] === true, items, errors: [], summary: [] },
  );
});

async function typeAndPreview(lines: string) {
  const person = userEvent.setup();
  await person.click(screen.getByRole('textbox', { name: /Lines to import/u }));
  await person.paste(lines);
  await person.click(screen.getByRole('button', { name: 'Preview' }));
  return person;
}

test('shows what would happen and changes nothing until it is imported', async () => {
  showPage(<ImportPage />);
  const person = await typeAndPreview(good);
  await screen.findByText('1 is created');
  expect(screen.getByText('1 is changed')).toBeTruthy();
  expect(screen.getByText('address, site')).toBeTruthy();
  expect(grafana.sent('POST /inventory').map(({ query }) => query)).toEqual([{ dry_run: true }]);

  await person.click(screen.getByRole('button', { name: 'Import 2 entries' }));
  await screen.findByText('The import is done');
  const sent = grafana.sent('POST /inventory').at(-1)!;
  expect(sent.query).toEqual({});
  expect(sent.body).toBe(good);
  expect(sent.headers['Content-Type']).toBe('text/csv');
});

const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

test('each mistake has its line and name, each kind a sentence, and nothing can be imported', async () => {
  showPage(<ImportPage />);
  await typeAndPreview(bad);
  await screen.findByText('There is no site with the id or name "Towr": line 3 (ap2).');
  const [, first, second] = screen.getAllByRole('row');
  expect(cells(first!)).toEqual([
    '3',
    'ap2',
    'site',
    'There is no site with the id or name "Towr".',
    'Create it first, or correct the id or name.',
  ]);
  expect(cells(second!)).toEqual(['3', 'ap2', 'the whole line', 'has 9 cells, but the header has 4.', '']);
  expect(screen.getByRole('button', { name: /^Import/u }).getAttribute('aria-disabled')).toBe('true');
});

test('lines that changed since the preview are previewed again first', async () => {
  showPage(<ImportPage />);
  const person = await typeAndPreview(good);
  await screen.findByText('1 is created');
  await person.type(screen.getByRole('textbox', { name: /Lines to import/u }), '\nap3,10.1.1.13,ap,Tower 1');
  await screen.findByText('The lines have changed since the preview.');
  expect(screen.getByRole('button', { name: /^Import/u }).getAttribute('aria-disabled')).toBe('true');
});

test('nothing is lost when the exporter goes away, nor when the page is left', async () => {
  const { unmount } = showPage(<ImportPage />);
  const person = await typeAndPreview(good);
  await screen.findByText('1 is created');
  grafana.on('POST /inventory', exporterAway);
  await person.click(screen.getByRole('button', { name: 'Import 2 entries' }));
  await screen.findByText('Nothing was imported');
  unmount();
  showPage(<ImportPage />);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Lines to import/u }).value).toBe(good);
});

test('an import goes on when the page is left, and its result is there afterwards', async () => {
  const { unmount } = showPage(<ImportPage />);
  const person = await typeAndPreview(good);
  await screen.findByText('1 is created');
  const answers: ((result: unknown) => void)[] = [];
  grafana.on('POST /inventory', () => new Promise((resolve) => answers.push(resolve)));
  await person.click(screen.getByRole('button', { name: 'Import 2 entries' }));
  await screen.findByText('Importing 2 entries …');
  unmount();
  answers[0]!({ dry_run: false, items, errors: [], summary: [] });
  await waitFor(() => expect(importRun.get()?.state).toBe('done'));
  showPage(<ImportPage />);
  await screen.findByText('The import is done');
  expect(screen.getByRole('button', { name: 'Download the result' })).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Import another list' }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Lines to import/u }).value).toBe('');
});

test('what changed between preview and import is shown as mistakes are', async () => {
  showPage(<ImportPage />);
  const person = await typeAndPreview(good);
  await screen.findByText('1 is created');
  grafana.on('POST /inventory', () =>
    problem(422, 'registry.import-rejected', 'The inventory has errors; nothing was imported.', mistake),
  );
  await person.click(screen.getByRole('button', { name: 'Import 2 entries' }));
  await screen.findByText(/line 3 \(ap2\)/u);
  await waitFor(() => expect(screen.queryByText('The import is done')).toBeNull());
});
