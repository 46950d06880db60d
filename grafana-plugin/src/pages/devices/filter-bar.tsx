import {
  Button,
  Combobox,
  type ComboboxOption,
  FilterInput,
  FilterPill,
  InlineField,
  Stack,
} from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { deviceTypes } from '../../devices/device.ts';
import { everyDevice, useSites } from '../../devices/every.ts';
import { transportWord, typeWord } from '../../devices/words.ts';
import { ReadNotice } from '../../states/read-notice.tsx';
import { text } from '../../texts/devices.ts';
import { useDelayed } from '../../time/use-delayed.ts';
import { changed, type FilterKey, filterKeys, type ListView, withFilter } from './list-view.ts';

interface FilterBarProps {
  readonly view: ListView;
  readonly onChange: (view: ListView, options?: { readonly replace?: boolean }) => void;
}

const states = ['up', 'down', 'pending', 'quarantined', 'disabled', 'unknown'] as const;
/** Without a field of their own: from saved searches and links. They are shown, and can be removed. */
const pillKeys = ['board', 'parent', 'source', 'name', 'attention'] as const satisfies readonly FilterKey[];
/** Long enough that a word is searched for once, short enough to feel at once. */
const typingMs = 300;

export function FilterBar({ view, onChange }: FilterBarProps) {
  const { filter } = view;
  const siteQuery = useSites();
  const sites = siteQuery.data ?? [];
  const client = useQueryClient();
  /** Words that devices have now, looked up when the list of choices opens. */
  const wordsOf =
    (key: 'role' | 'version') =>
    async (typed: string): Promise<ComboboxOption[]> => {
      const devices = await client.fetchQuery(everyDevice());
      const words = new Set(devices.map((device) => device[key]).filter((word) => word !== ''));
      return options(
        [...words].sort((left, right) => left.localeCompare(right, undefined, { numeric: true })),
      ).filter(({ value }) => value.includes(typed));
    };
  const choice = (key: FilterKey, label: string, choices: FieldChoices) => (
    <Choice
      key={key}
      label={label}
      value={filter[key]}
      choices={choices}
      onChange={(value) => onChange(withFilter(view, key, value))}
    />
  );
  const pills = pillKeys.filter((key) => filter[key] !== undefined);
  const isFiltered = filterKeys.some((key) => filter[key] !== undefined);
  return (
    <Stack direction="column" gap={1} role="search" aria-label={text('filters')}>
      <SearchField
        value={filter.search ?? ''}
        onChange={(search) => onChange(withFilter(view, 'search', search), { replace: true })}
      />
      <ReadNotice query={siteQuery} failed={text('filterSitesFailed')} />
      <Stack gap={1} wrap="wrap" alignItems="center">
        {choice('site', text('site'), siteOptions(sites, filter.site))}
        {choice(
          'type',
          text('type'),
          deviceTypes.map((value) => ({ value, label: typeWord(value) })),
        )}
        {choice(
          'state',
          text('state'),
          states.map((value) => ({ value, label: text(value) })),
        )}
        {choice('role', text('role'), wordsOf('role'))}
        {choice('version', text('version'), wordsOf('version'))}
        {choice(
          'transport',
          text('transport'),
          (['api', 'snmp'] as const).map((value) => ({ value, label: transportWord(value) })),
        )}
        {pills.map((key) => (
          <FilterPill
            key={key}
            selected
            label={`${text(key)}: ${filter[key] ?? ''}`}
            onClick={() => onChange(withFilter(view, key, undefined))}
          />
        ))}
        {isFiltered && (
          <Button
            variant="secondary"
            fill="text"
            icon="times"
            onClick={() => onChange(changed(view, { filter: {} }))}
          >
            {text('clear')}
          </Button>
        )}
      </Stack>
    </Stack>
  );
}

type FieldChoices = ComboboxOption[] | ((typed: string) => Promise<ComboboxOption[]>);

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: FieldChoices;
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const id = `filter-${label.toLowerCase().replaceAll(' ', '-')}`;
  return (
    <InlineField label={label} htmlFor={id} shrink>
      <Combobox
        id={id}
        options={choices}
        value={
          typeof choices === 'function' && value !== undefined ? { value, label: value } : (value ?? null)
        }
        placeholder={text('all')}
        isClearable
        createCustomValue={typeof choices === 'function'}
        width="auto"
        minWidth={11}
        maxWidth={30}
        onChange={(option) => onChange(option?.value)}
      />
    </InlineField>
  );
}

/** Writes into the address when a person stops typing. */
function SearchField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const [later, cancel] = useDelayed((words: string) => onChange(words.trim()), typingMs);
  useEffect(() => {
    // A link or the button that clears says something else than what is still being typed.
    cancel();
    // Its own words come back without the space after them.
    setTyped((now) => (now.trim() === value ? now : value));
  }, [cancel, value]);
  return (
    <FilterInput
      aria-label={text('search')}
      placeholder={text('search')}
      value={typed}
      escapeRegex={false}
      onChange={(next) => {
        setTyped(next);
        later(next);
      }}
    />
  );
}

const options = (words: readonly string[]): ComboboxOption[] =>
  words.map((value) => ({ value, label: value }));

/** A link may name a site by its id, or one that is gone. */
function siteOptions(
  sites: readonly { id: string; name: string }[],
  value: string | undefined,
): ComboboxOption[] {
  const named = sites.map(({ name }) => ({ value: name, label: name }));
  if (value === undefined || sites.some(({ name }) => name === value)) return named;
  const site = sites.find(({ id }) => id === value);
  return [{ value, label: site?.name ?? value }, ...named];
}
