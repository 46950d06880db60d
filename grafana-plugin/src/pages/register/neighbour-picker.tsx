import { Alert, Combobox, Field, Stack } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { everyDevice } from '../../devices/every.ts';
import { typeWord } from '../../devices/words.ts';
import { EmptyState } from '../../states/empty-state.tsx';
import { QueryState } from '../../states/query-state.tsx';
import { ReadNotice } from '../../states/read-notice.tsx';
import { text } from '../../texts/register.ts';
import { type Candidate, fromNeighbour } from './candidate.ts';
import { CandidateTable } from './candidate-table.tsx';
import { EveryNeighbour } from './every-neighbour.tsx';

interface NeighbourPickerProps {
  /** Id of the device that sees them. */
  readonly seenBy: string;
  readonly onSeenBy: (id: string) => void;
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
  readonly onUse: (candidates: readonly Candidate[]) => void;
}

/** In the address, in place of the id of a device. */
export const everyDeviceId = 'all';

export function NeighbourPicker({ seenBy, onSeenBy, ...choice }: NeighbourPickerProps) {
  const query = useQuery(everyDevice());
  const devices = query.data ?? [];
  return (
    <Stack direction="column" gap={2}>
      <ReadNotice query={query} failed={text('devicesFailed')} />
      <Field label={text('neighboursOf')} description={text('neighboursHelp')} noMargin>
        <Combobox
          id="register-neighbours-of"
          placeholder={text('neighboursChoose')}
          width={40}
          value={seenBy === everyDeviceId || devices.some(({ id }) => id === seenBy) ? seenBy : null}
          options={[
            {
              value: everyDeviceId,
              label: text('neighboursOfAll'),
              description: text('neighboursOfAllHelp'),
            },
            ...devices.map(({ id, name, type }) => ({ value: id, label: name, description: typeWord(type) })),
          ]}
          onChange={({ value }) => onSeenBy(value)}
        />
      </Field>
      {seenBy === everyDeviceId && <EveryNeighbour devices={devices} {...choice} />}
      {seenBy !== '' && seenBy !== everyDeviceId && <Neighbours id={seenBy} {...choice} />}
    </Stack>
  );
}

function Neighbours({
  id,
  ...choice
}: { readonly id: string } & Omit<NeighbourPickerProps, 'seenBy' | 'onSeenBy'>) {
  const query = useQuery({
    queryKey: ['devices', 'neighbours', id],
    queryFn: ({ signal }) => api.get('/devices/{id}/neighbours', { path: { id }, signal }),
  });
  const candidates = useMemo(() => (query.data?.neighbours ?? []).map(fromNeighbour), [query.data]);
  return (
    <QueryState query={query} failed={text('neighboursFailed')}>
      {({ truncated }) => (
        <>
          {truncated && <Alert severity="info" title={text('neighboursTruncated')} />}
          {candidates.length === 0 ? (
            <EmptyState title={text('neighboursNone')} />
          ) : (
            <CandidateTable candidates={candidates} {...choice} />
          )}
        </>
      )}
    </QueryState>
  );
}
