import { useSyncExternalStore } from 'react';

/** The width below which Grafana lays its own pages out for phones. */
const narrow = '(max-width: 543px)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(narrow);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

export const useIsNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches);
