import { Field } from '@grafana/ui';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { TimeInput } from './time-input.tsx';

const told: string[] = [];

function Form({ initial }: { readonly initial: string }) {
  const [value, setValue] = useState(initial);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Field label="Start" noMargin>
        <TimeInput
          id="start"
          value={value}
          zone="Europe/Prague"
          onChange={(next) => {
            told.push(next);
            setValue(next);
          }}
        />
      </Field>
      <output>{value}</output>
      <button type="button" onClick={() => setValue('')}>
        Empty
      </button>
    </form>
  );
}

const show = (initial: string) => {
  told.length = 0;
  render(<Form initial={initial} />);
  return screen.getByLabelText<HTMLInputElement>('Start');
};
const state = () => screen.getByRole('status').textContent;
const leaveWith = (value: string) => {
  const input = screen.getByLabelText('Start');
  fireEvent.change(input, { target: { value } });
  fireEvent.blur(input);
};

test('shows a time as Grafana writes it, by the clock of its zone', () => {
  expect(show('2026-07-05T08:00').value).toBe('2026-07-05 08:00');
  leaveWith('2026-07-05 09:30');
  expect(state()).toBe('2026-07-05T09:30');
});

test('what is emptied is empty, and what is no time is not the time from before', () => {
  show('2026-07-05T08:00');
  leaveWith('2026-99-99');
  expect(state()).toBe('2026-99-99');
  leaveWith('');
  expect(state()).toBe('');
});

test('a form that is emptied empties the field', async () => {
  show('2026-07-05T08:00');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Empty' }));
  expect(screen.getByLabelText<HTMLInputElement>('Start').value).toBe('');
});

test('Enter takes over what was typed', async () => {
  const person = userEvent.setup();
  const input = show('');
  await person.type(input, '2026-07-05 10:00{Enter}');
  expect(told).toContain('2026-07-05T10:00');
});
