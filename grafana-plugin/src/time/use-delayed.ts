import { useCallback, useEffect, useRef } from 'react';

/** Does something when a value has not changed for a while, so that not every key is a request. Only the last value counts. */
export function useDelayed<T>(
  work: (value: T) => void,
  ms: number,
): readonly [later: (value: T) => void, cancel: () => void] {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  const cancel = useCallback(() => clearTimeout(timer.current), []);
  useEffect(() => cancel, [cancel]);
  const later = useCallback(
    (value: T) => {
      cancel();
      timer.current = setTimeout(() => latest.current(value), ms);
    },
    [cancel, ms],
  );
  return [later, cancel];
}
