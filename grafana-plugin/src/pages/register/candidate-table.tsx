import { Button, Checkbox, type Column, InteractiveTable, Stack, TextLink } from '@grafana/ui';
import { useMemo } from 'react';
import { devicePath } from '../../devices/device-links.ts';
import { Badge } from '../../states/badge.tsx';
import { text } from '../../texts/register.ts';
import { type Candidate, candidateKey, isChoosable } from './candidate.ts';

interface CandidateTableProps {
  readonly candidates: readonly Candidate[];
  /** Keys of candidates. */
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
  readonly onUse: (candidates: readonly Candidate[]) => void;
}

const states = {
  new: { word: 'newOne', color: 'green' },
  known: { word: 'known', color: 'darkgrey' },
  'known-by-name': { word: 'knownByName', color: 'orange' },
  other: { word: 'notMikrotik', color: 'darkgrey' },
  'no-address': { word: 'noAddress', color: 'darkgrey' },
} as const;

/** Devices that were seen. Those that are registered or cannot be are shown, and cannot be chosen. */
export function CandidateTable({ candidates, chosen, onChoose, onUse }: CandidateTableProps) {
  const columns = useMemo(() => candidateColumns(chosen, onChoose), [chosen, onChoose]);
  const choosable = candidates.filter(isChoosable);
  const picked = choosable.filter((each) => chosen.includes(candidateKey(each)));
  return (
    <Stack direction="column" gap={1}>
      <InteractiveTable
        columns={columns}
        data={[...candidates]}
        getRowId={(each: Candidate) => `${candidateKey(each)} ${each.seen}`}
      />
      <Stack gap={1} wrap="wrap">
        <Button
          variant="secondary"
          size="sm"
          disabled={choosable.length === 0}
          onClick={() => onChoose(candidates.filter(({ status }) => status === 'new').map(candidateKey))}
        >
          {text('chooseAll')}
        </Button>
        <Button size="sm" disabled={picked.length === 0} onClick={() => onUse(picked)}>
          {picked.length === 1 ? text('useOne') : text('useSeveral', { count: picked.length })}
        </Button>
      </Stack>
    </Stack>
  );
}

function candidateColumns(
  chosen: readonly string[],
  onChoose: (keys: readonly string[]) => void,
): Column<Candidate>[] {
  return [
    {
      id: 'choose',
      header: '',
      disableGrow: true,
      cell: ({ row: { original } }) => {
        const key = candidateKey(original);
        const isChosen = chosen.includes(key);
        return (
          <Checkbox
            aria-label={text('choose', { name: original.name })}
            disabled={!isChoosable(original)}
            value={isChosen && isChoosable(original)}
            onChange={() => onChoose(isChosen ? chosen.filter((each) => each !== key) : [...chosen, key])}
          />
        );
      },
    },
    {
      id: 'name',
      header: text('candidate'),
      cell: ({ row: { original } }) =>
        original.registeredId === undefined ? (
          original.name
        ) : (
          <TextLink href={devicePath(original.registeredId)} inline={false}>
            {original.name}
          </TextLink>
        ),
      sortType: 'string',
    },
    { id: 'address', header: text('candidateAddress'), sortType: 'string' },
    { id: 'board', header: text('candidateBoard'), sortType: 'string' },
    { id: 'seen', header: text('candidateSeen') },
    {
      id: 'status',
      header: text('candidateState'),
      cell: ({ row: { original } }) => {
        const { word, color } = states[original.status];
        return <Badge color={color} text={text(word)} />;
      },
      sortType: 'string',
    },
  ];
}
