import { render, screen } from '@testing-library/react';
import type { UseQueryResult } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { type Explanation, ExplanationNote } from './explanation.tsx';

const show = (explanation: object): void => {
  const query = { data: explanation, error: null, isFetching: false };
  render(<ExplanationNote query={query as unknown as UseQueryResult<Explanation>} />);
};

test('the role that may run what changes a device is named', () => {
  show({ class: 'write', reason: 'It changes.', permission: 'command.write', permitted: false });
  expect(screen.getByText(/needs the right command\.write, which the role Admin has/u)).toBeDefined();
});

test('a right of a newer exporter is named, without a role', () => {
  show({ class: 'write', reason: 'It changes.', permission: 'command.erase', permitted: false });
  expect(screen.getByText(/needs the right command\.erase, which this version/u)).toBeDefined();
});

test('who may is told to those who may too', () => {
  show({ class: 'read', reason: 'It shows.', permission: 'command.read', permitted: true });
  expect(
    screen.getByText('The role Editor and those above it may run this (right command.read); you may.'),
  ).toBeDefined();
});

test('what only one role may run says so', () => {
  show({ class: 'write', reason: 'It changes.', permission: 'command.write', permitted: true });
  expect(screen.getByText(/^Only the role Admin may run this/u)).toBeDefined();
});
