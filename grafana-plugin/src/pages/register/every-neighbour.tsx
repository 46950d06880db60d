import { Alert, Stack, Text } from '@grafana/ui';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { api, type Answer } from '../../api/client.ts';
import type { Device } from '../../devices/device.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { text } from '../../texts/register.ts';
import { ReadSlots } from '../../live/read-slots.ts';
import { type Candidate, fromNeighbour, mergedCandidates } from './candidate.ts';
import { CandidateTable } from './candidate-table.tsx';

type Neighbours = Answer<'get', '/devices/{id}/neighbours'>;

interface EveryNeighbourProps {
  readonly devices: readonly Device[];
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
  readonly onUse: (candidates: readonly Candidate[]) => void;
}

interface Read {
  readonly device: Device;
  readonly data: Neighbours | undefined;
  readonly hasFailed: boolean;
}

/** More names would be a list that nobody reads. */
const namesShown = 10;

/** What all known devices see, as the answers come: three devices at a time, and each candidate once. */
export function EveryNeighbour({ devices, ...choice }: EveryNeighbourProps) {
  const slots = useRef(new ReadSlots(3));
  const asked = useMemo(() => devices.filter(({ state }) => state !== 'disabled'), [devices]);
  const combine = useCallback(
    (results: readonly { readonly data: Neighbours | undefined; readonly isError: boolean }[]) =>
      asked.map(
        (device, i): Read => ({
          device,
          data: results[i]?.data,
          hasFailed: results[i]?.isError === true,
        }),
      ),
    [asked],
  );
  const read = useQueries({
    queries: asked.map(({ id }) => ({
      queryKey: ['devices', 'neighbours', id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        slots.current.run(signal, () => api.get('/devices/{id}/neighbours', { path: { id }, signal })),
      retry: false,
      // Who looks at another page and comes back does not ask all of them again.
      staleTime: 5 * 60_000,
    })),
    combine,
  });
  const candidates = useMemo(
    () =>
      mergedCandidates(
        read.map(({ device, data }) => ({
          seenBy: device.name,
          candidates: (data?.neighbours ?? []).map(fromNeighbour),
        })),
      ),
    [read],
  );
  const failed = read.filter(({ hasFailed }) => hasFailed);
  const done = read.filter(({ data, hasFailed }) => data !== undefined || hasFailed).length;
  const isOver = done === read.length;
  const names = failed.slice(0, namesShown).map(({ device }) => device.name);
  return (
    <Stack direction="column" gap={2}>
      <Text role="status" color="secondary">
        {text('neighboursProgress', { done, total: read.length, count: candidates.length })}
      </Text>
      {failed.length > 0 && (
        <Alert severity="warning" title={text('neighboursNotOf', { count: failed.length })}>
          {names.join(', ') + (failed.length > namesShown ? ' …' : '')}
        </Alert>
      )}
      {candidates.length > 0 ? (
        <CandidateTable candidates={candidates} {...choice} />
      ) : (
        isOver && <EmptyState title={text('neighboursNoneAtAll')} />
      )}
    </Stack>
  );
}
