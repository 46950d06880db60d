import { useEffect, useState } from 'react';
import { useDelayed } from './use-delayed.ts';

/** A value after it has not changed for a while. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  const [settle] = useDelayed(setSettled, ms);
  useEffect(() => settle(value), [settle, value]);
  return settled;
}
