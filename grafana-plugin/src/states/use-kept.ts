import { config } from '@grafana/runtime';
import { useCallback, useState } from 'react';

/** One person in one organisation: whoever signs in next in this tab, or the next organisation, is another tenant's. */
function keyOf(name: string): string {
  const { orgId, login } = config.bootData.user;
  return `mikrofleet.${orgId}.${login}.${name}`;
}

/** What a person typed, kept in this browser tab when they leave the page and come back. Never for secrets. */
export function useKept<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => {
    const kept = readKept(name);
    return isAlike(kept, initial) ? kept : initial;
  });
  const keep = useCallback(
    (next: Value) => {
      setValue(next);
      writeKept(name, next);
    },
    [name],
  );
  return [value, keep];
}

/** Undefined: nothing was kept. */
function readKept(name: string): unknown {
  try {
    const kept = sessionStorage.getItem(keyOf(name));
    return kept === null ? undefined : (JSON.parse(kept) as unknown);
  } catch {
    return undefined;
  }
}

function writeKept(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // A full or forbidden storage costs only the coming back.
  }
}

/** What was kept by another version of the page may lack what this one reads. */
function isAlike<Value>(kept: unknown, initial: Value): kept is Value {
  if (typeof kept !== typeof initial || Array.isArray(kept) !== Array.isArray(initial)) return false;
  if (typeof initial !== 'object' || initial === null || Array.isArray(initial)) return true;
  return (
    kept !== null &&
    Object.entries(initial).every(([key, value]) => isAlike((kept as Record<string, unknown>)[key], value))
  );
}
