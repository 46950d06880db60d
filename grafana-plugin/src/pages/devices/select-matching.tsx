import { Button, Stack, Text } from '@grafana/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toApiError } from '../../api/api-error.ts';
import { deviceState } from '../../devices/device-state.ts';
import { everyDevice } from '../../devices/every.ts';
import type { Scrapes } from '../../devices/use-scraped.ts';
import { text } from '../../texts/devices.ts';
import { type Filter, scrapedState, toQuery } from './list-view.ts';
import { useSelection } from './selection.ts';

interface SelectMatchingProps {
  readonly filter: Filter;
  readonly scrapes: Scrapes;
  /** How many fit the filter, on all pages. */
  readonly total: number;
}

/** Chooses what fits the filter on all pages, as it is when the button is pressed. */
export function SelectMatching({ filter, scrapes, total }: SelectMatchingProps) {
  const client = useQueryClient();
  const { add } = useSelection();
  const choose = useMutation({
    mutationFn: () => client.fetchQuery({ ...everyDevice(toQuery(filter)), staleTime: 0 }),
    onSuccess: (devices) => {
      const wanted = scrapedState(filter);
      const now = Date.now();
      add(
        devices.filter(
          (device) =>
            wanted === undefined ||
            deviceState(device, scrapes.byDevice.get(device.name), now).health === wanted,
        ),
      );
    },
  });
  return (
    <Stack gap={1} alignItems="center" wrap="wrap">
      <Button
        size="sm"
        fill="text"
        variant="secondary"
        icon={choose.isPending ? 'spinner' : 'check-square'}
        disabled={choose.isPending}
        onClick={() => choose.mutate()}
      >
        {text(choose.isPending ? 'selectingMatching' : 'selectMatching', { count: total })}
      </Button>
      {choose.error !== null && (
        <Text color="error" role="alert">
          {text('selectMatchingFailed', { message: toApiError(choose.error).message })}
        </Text>
      )}
    </Stack>
  );
}
