import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** As Grafana writes it into addresses: now-6h, or a moment. */
export interface AddressRange {
  readonly from: string;
  readonly to: string;
}

export const usualRange: AddressRange = { from: 'now-6h', to: 'now' };

/** The time that a person chose for the graphs of the page; undefined: the usual one. */
export function useChosenRange(): AddressRange | undefined {
  const [query] = useSearchParams();
  const from = query.get('from');
  const to = query.get('to');
  return useMemo(() => (from === null || to === null ? undefined : { from, to }), [from, to]);
}

/** A path that keeps the chosen time, such as that of another tab of the page. */
export const withRange = (path: string, range: AddressRange | undefined): string =>
  range === undefined ? path : `${path}?${new URLSearchParams({ ...range }).toString()}`;
