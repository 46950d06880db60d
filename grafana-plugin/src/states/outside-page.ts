import { useSyncExternalStore } from 'react';

/** What goes on while a person is on other pages of the plugin. It is gone when the tab of the browser is. */
export interface OutsidePage<Value> {
  readonly get: () => Value | undefined;
  /** Undefined: there is nothing any more. */
  readonly set: (value: Value | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function outsidePage<Value>(): OutsidePage<Value> {
  let current: Value | undefined;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export interface OutsidePages<Value> {
  readonly of: (key: string) => OutsidePage<Value>;
  /** For tests: as in a new tab of the browser. */
  readonly forget: () => void;
}

/** One for each record, such as a device. */
export function outsidePages<Value>(): OutsidePages<Value> {
  const pages = new Map<string, OutsidePage<Value>>();
  return {
    of(key) {
      const known = pages.get(key) ?? outsidePage<Value>();
      pages.set(key, known);
      return known;
    },
    forget: () => pages.clear(),
  };
}

export const useOutsidePage = <Value>({ subscribe, get }: OutsidePage<Value>): Value | undefined =>
  useSyncExternalStore(subscribe, get);
