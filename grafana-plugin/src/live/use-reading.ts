import { useEffect, useState } from 'react';
import type { ApiError } from '../api/api-error.ts';
import { follow, type Followed } from './follow.ts';
import type { Reading, ResourceName, RowsOf } from './reading.ts';

/** What is known of a resource right now, and how it is kept up to date. */
export interface LiveState<Row> {
  readonly reading: Reading<Row> | undefined;
  readonly way: Followed['way'];
  /** Why it could not be read just now; the last reading stays. */
  readonly error: ApiError | undefined;
}

/** Follows a resource of a device while the page is in view. The last reading stays until there is a newer one. */
export function useReading<Name extends ResourceName>(
  deviceId: string,
  resource: Name,
  intervalSeconds: number,
): LiveState<RowsOf[Name]> {
  const [state, setState] = useState<LiveState<RowsOf[Name]>>(nothingYet);
  useEffect(() => {
    setState(nothingYet);
    return follow({
      deviceId,
      resource,
      intervalSeconds,
      onChange: ({ reading, way, error }) =>
        setState((before) => ({
          reading: (reading as Reading<RowsOf[Name]> | undefined) ?? before.reading,
          way,
          error,
        })),
    });
  }, [deviceId, resource, intervalSeconds]);
  return state;
}

const nothingYet = { reading: undefined, way: 'connecting', error: undefined } as const;
