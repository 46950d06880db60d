import { Drawer } from '@grafana/ui';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { FormDrawer } from './form-drawer.tsx';

/** Of the drawer that is open: those of tests before may still be there. */
const beside = () => [...document.querySelectorAll('[class*=mask]')].at(-1)!;

test('a click beside a form loses nothing of it, and its button closes it', async () => {
  const onClose = vi.fn();
  render(
    <FormDrawer title="New site" onClose={onClose}>
      <input aria-label="Name" />
    </FormDrawer>,
  );
  fireEvent.click(beside());
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
});

test('the click is one that closes other drawers', () => {
  const onClose = vi.fn();
  render(
    <Drawer title="Entry 1" onClose={onClose}>
      What was done.
    </Drawer>,
  );
  fireEvent.click(beside());
  expect(onClose).toHaveBeenCalledOnce();
});

test('all drawers but those without a form are of this kind', () => {
  const source = join(import.meta.dirname, '..');
  const others = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /(?<!test)\.tsx$/u.test(file) && /<Drawer\b/u.test(readFileSync(join(source, file), 'utf8')),
  );
  expect(others.sort()).toEqual([
    'forms/form-drawer.tsx',
    // An entry is read.
    'pages/audit/entry-drawer.tsx',
    // That one is gone.
    'pages/credentials/credentials-page.tsx',
    'pages/sites/sites-page.tsx',
  ]);
});
