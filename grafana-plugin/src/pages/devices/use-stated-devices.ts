import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { deviceState } from '../../devices/device-state.ts';
import { everyDevice, everySite } from '../../devices/every.ts';
import type { Device, Site } from '../../devices/device.ts';
import type { Scrapes } from '../../devices/use-scraped.ts';
import { type Filter, scrapedState, toQuery } from './list-view.ts';
import type { StatedDevice } from './site-tree.ts';

const refreshMs = 30_000;

interface Fleet {
  readonly sitesQuery: UseQueryResult<readonly Site[]>;
  readonly devicesQuery: UseQueryResult<readonly Device[]>;
  readonly devices: readonly StatedDevice[];
}

/** Every device that fits the filter with its state, and every site. */
export function useStatedDevices(filter: Filter, scrapes: Scrapes): Fleet {
  const sitesQuery = useQuery(everySite);
  const devicesQuery = useQuery({ ...everyDevice(toQuery(filter)), refetchInterval: refreshMs });
  const { data } = devicesQuery;
  const devices = useMemo(() => {
    const now = Date.now();
    const wanted = scrapedState(filter);
    return (data ?? [])
      .map((device) => ({ device, state: deviceState(device, scrapes.byDevice.get(device.name), now) }))
      .filter(({ state }) => wanted === undefined || state.health === wanted);
  }, [data, filter, scrapes.byDevice]);
  return { sitesQuery, devicesQuery, devices };
}
