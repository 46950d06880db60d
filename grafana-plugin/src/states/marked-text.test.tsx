import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MarkedText } from './marked-text.tsx';

test('shows what is between backticks as code, and no backtick', () => {
  const { container } = render(<MarkedText text="Check its `address` list, or `tls: off`." />);
  expect(container.textContent).toBe('Check its address list, or tls: off.');
  expect([...container.querySelectorAll('code')].map(({ textContent }) => textContent)).toEqual([
    'address',
    'tls: off',
  ]);
});

test('leaves a single backtick and other text as they are', () => {
  render(<MarkedText text="It is 5` past" />);
  expect(screen.getByText('It is 5` past')).toBeTruthy();
});
