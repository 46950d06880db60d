import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** New values of the query; null and empty text leave the parameter out. */
export type AddressChange = Readonly<Record<string, string | readonly string[] | null | undefined>>;

export interface Address {
  readonly query: URLSearchParams;
  /** A step that Back undoes. */
  readonly go: (change: AddressChange) => void;
  /** In place of the present step: for what changes with every key. */
  readonly replace: (change: AddressChange) => void;
}

/** The query of the page's address, where filters, tabs and what is open live, so that links and Back work. */
export function useAddress(): Address {
  const [query, setQuery] = useSearchParams();
  const go = useCallback(
    (change: AddressChange) => setQuery((before) => changed(before, change)),
    [setQuery],
  );
  const replace = useCallback(
    (change: AddressChange) => setQuery((before) => changed(before, change), { replace: true }),
    [setQuery],
  );
  return useMemo(() => ({ query, go, replace }), [query, go, replace]);
}

export function changed(before: URLSearchParams, change: AddressChange): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(change)) {
    after.delete(name);
    for (const text of typeof value === 'string' ? [value] : (value ?? []))
      if (text !== '') after.append(name, text);
  }
  return after;
}
