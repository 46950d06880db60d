import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { site } from '../../../test/records.ts';
import { PositionPreview } from './position-preview.tsx';
import { placeAt, spotOf, squareOf } from './site-position.ts';

const others = [
  site({ id: 'a', name: 'Hub', latitude: 48, longitude: 16 }),
  site({ id: 'b', name: 'Tower 2', latitude: 48.2, longitude: 16.2 }),
];

test('a place on the map is where it is drawn', () => {
  const square = squareOf([
    { latitude: 48, longitude: 16 },
    { latitude: 48.2, longitude: 16.2 },
  ])!;
  const { x, y } = spotOf(square, { latitude: 48.05, longitude: 16.15 });
  expect(placeAt(square, x, y)).toEqual({ latitude: 48.05, longitude: 16.15 });
  expect(placeAt(square, 0.5, 0.5)).toEqual({ latitude: 48.1, longitude: 16.1 });
  // North is up, east is right.
  expect(spotOf(square, { latitude: 48.2, longitude: 16.2 }).y).toBeLessThan(0.5);
  expect(spotOf(square, { latitude: 48.2, longitude: 16.2 }).x).toBeGreaterThan(0.5);
});

test('a click picks the place, and arrow keys move it', () => {
  const onPick = vi.fn();
  const { rerender } = render(<PositionPreview place={undefined} others={others} onPick={onPick} />);
  const map = screen.getByRole('application', { name: 'Position among the other sites' });
  // In the tests, every box is 800 by 400.
  fireEvent.click(map, { clientX: 400, clientY: 200 });
  expect(onPick).toHaveBeenLastCalledWith({ latitude: 48.1, longitude: 16.1 });
  rerender(<PositionPreview place={{ latitude: 48.1, longitude: 16.1 }} others={others} onPick={onPick} />);
  fireEvent.keyDown(map, { key: 'ArrowUp' });
  expect(onPick).toHaveBeenLastCalledWith({ latitude: 48.101, longitude: 16.1 });
  fireEvent.keyDown(map, { key: 'ArrowDown', shiftKey: true });
  expect(onPick).toHaveBeenLastCalledWith({ latitude: 48.09, longitude: 16.1 });
});

test('who may not change sites sees the place only', () => {
  render(<PositionPreview place={{ latitude: 48.1, longitude: 16.1 }} others={others} onPick={undefined} />);
  screen.getByRole('img', { name: 'Position among the other sites' });
  expect(screen.queryByRole('application')).toBeNull();
});
