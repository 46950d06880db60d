import { useEffect, useState } from 'react';

/** The time in milliseconds, anew after each step. */
export function useNow(stepMs = 1000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), stepMs);
    return () => clearInterval(timer);
  }, [stepMs]);
  return now;
}
