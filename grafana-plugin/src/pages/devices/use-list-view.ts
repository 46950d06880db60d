import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { type ListView, readView, writeView } from './list-view.ts';

interface ListViewState {
  readonly view: ListView;
  /** Goes to another one, so that Back returns; while a person types, it replaces. */
  readonly show: (view: ListView, options?: { readonly replace?: boolean }) => void;
  /** Cursors of the pages before this one; empty when a link led here. */
  readonly trail: readonly (string | undefined)[];
  readonly showPage: (page: number, cursor: string | undefined) => void;
}

interface PageState {
  readonly trail?: readonly (string | undefined)[];
}

/** What the address says of the list, and the way to say something else. */
export function useListView(): ListViewState {
  const { search, pathname, state } = useLocation();
  const navigate = useNavigate();
  const view = useMemo(() => readView(new URLSearchParams(search)), [search]);
  const trail = useMemo(() => (state as PageState | null)?.trail ?? [], [state]);
  const go = useCallback(
    (next: ListView, replace: boolean, nextTrail: readonly (string | undefined)[] = []) => {
      const params = writeView(next).toString();
      navigate(`${pathname}${params === '' ? '' : `?${params}`}`, {
        replace,
        state: { trail: nextTrail },
      });
    },
    [navigate, pathname],
  );
  return {
    view,
    trail,
    show: useCallback((next, { replace = false } = {}) => go(next, replace), [go]),
    showPage: useCallback(
      (page, cursor) => {
        const before = page > view.page ? [...trail, view.cursor] : trail.slice(0, Math.max(0, page - 1));
        go({ ...view, page, cursor }, false, before);
      },
      [go, trail, view],
    ),
  };
}
