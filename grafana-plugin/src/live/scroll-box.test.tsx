import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ScrollBox } from './scroll-box.tsx';

test('says that there is more to the right until it is in view', () => {
  render(<ScrollBox label="Clients">wide</ScrollBox>);
  const box = screen.getByRole('region', { name: 'Clients' });
  expect(screen.queryByText(/more to the right/u)).toBeNull();
  Object.defineProperties(box, { scrollWidth: { value: 900 }, clientWidth: { value: 390 } });
  fireEvent.scroll(box);
  expect(screen.getByText(/more to the right/u)).toBeTruthy();
  box.scrollLeft = 510;
  fireEvent.scroll(box);
  expect(screen.queryByText(/more to the right/u)).toBeNull();
});
