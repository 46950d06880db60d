import { useCallback, useState } from 'react';

const keyOf = (name: string): string => `mikrofleet.${name}`;

/** What a person typed, kept in this browser tab when they leave the page and come back. Never for secrets. */
export function useKept<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => (readKept(name) as Value | undefined) ?? initial);
  const keep = useCallback(
    (next: Value) => {
      setValue(next);
      writeKept(name, next);
    },
    [name],
  );
  return [value, keep];
}

/** Undefined: nothing was kept, or what was kept is of another version of the page. */
export function readKept(name: string): unknown {
  try {
    const kept = sessionStorage.getItem(keyOf(name));
    return kept === null ? undefined : (JSON.parse(kept) as unknown);
  } catch {
    return undefined;
  }
}

export function writeKept(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // A full or forbidden storage costs only the coming back.
  }
}
