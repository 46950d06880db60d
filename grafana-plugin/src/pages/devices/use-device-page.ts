import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { ApiError } from '../../api/api-error.ts';
import { type Device } from '../../devices/device.ts';
import { deviceState } from '../../devices/device-state.ts';
import { everyDevice } from '../../devices/every.ts';
import type { Scrapes } from '../../devices/use-scraped.ts';
import { type ListView, scrapedState, toQuery } from './list-view.ts';

export const pageSize = 50;
const refreshMs = 30_000;

export interface DevicePage {
  readonly devices: readonly Device[];
  /** On all pages. */
  readonly total: number;
  /** Absent on the last page. */
  readonly nextCursor?: string | undefined;
}

/**
 * One page of the list. The registry filters, sorts and pages; only for up, down and not known, which are not its states, everything that
 * fits the other filters is read and compared with the scrapes.
 */
export function useDevicePage(view: ListView, scrapes: Scrapes): UseQueryResult<DevicePage, ApiError> {
  const { filter, sort, cursor, page } = view;
  const wanted = scrapedState(filter);
  const query = { ...toQuery(filter), sort };
  const ofRegistry = useQuery<DevicePage, ApiError>({
    queryKey: ['devices', 'page', query, cursor],
    queryFn: async ({ signal }) => {
      const where = { ...query, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) };
      const { items, total, next_cursor: nextCursor } = await api.get('/devices', { query: where, signal });
      return { devices: items, total, nextCursor };
    },
    enabled: wanted === undefined,
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });
  const compared = useQuery({
    ...everyDevice(query),
    enabled: wanted !== undefined && !scrapes.isPending,
    refetchInterval: refreshMs,
    select: (devices): DevicePage => {
      const now = Date.now();
      const fitting = devices.filter(
        (device) => deviceState(device, scrapes.byDevice.get(device.name), now).health === wanted,
      );
      const end = page * pageSize;
      return {
        devices: fitting.slice(end - pageSize, end),
        total: fitting.length,
        // Any word: the page is counted, not read on from a place.
        ...(fitting.length > end ? { nextCursor: String(page + 1) } : {}),
      };
    },
  });
  return wanted === undefined ? ofRegistry : (compared as UseQueryResult<DevicePage, ApiError>);
}
