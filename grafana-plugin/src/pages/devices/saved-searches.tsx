import { ClipboardButton, Combobox, type IconName, InlineField, Stack } from '@grafana/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { api } from '../../api/client.ts';
import { text } from '../../texts/devices.ts';
import { changed, fromSaved, type ListView, scrapedState, toQuery, writeView } from './list-view.ts';
import { DeleteModal, RenameModal, SaveModal } from './saved-search-modals.tsx';

interface SavedSearchesProps {
  readonly view: ListView;
  readonly onChange: (view: ListView) => void;
}

/** Filters that the organisation has given names. */
export function SavedSearches({ view, onChange }: SavedSearchesProps) {
  const client = useQueryClient();
  const [open, setOpen] = useState<'save' | 'rename' | 'delete'>();
  const { data: { items = [] } = {} } = useQuery({
    queryKey: ['saved-searches'],
    queryFn: ({ signal }) => api.get('/saved-searches', { query: { limit: 500 }, signal }),
  });
  const asked = JSON.stringify(sortedEntries(toQuery(view.filter)));
  const shown = items.find(
    ({ filter }) => JSON.stringify(sortedEntries(toQuery(fromSaved(filter)))) === asked,
  );
  const isEmpty = Object.keys(view.filter).length === 0;
  const unless =
    scrapedState(view.filter) !== undefined
      ? text('saveUpDown')
      : isEmpty
        ? text('nothingToSave')
        : undefined;
  const refresh = () => client.invalidateQueries({ queryKey: ['saved-searches'] });
  return (
    <Stack gap={1} wrap="wrap" alignItems="center">
      <InlineField label={text('saved')} htmlFor="saved-searches" shrink>
        <Combobox
          id="saved-searches"
          placeholder={text('savedNone')}
          options={items.map(({ id, name, notes }) => ({
            value: id,
            label: name,
            ...(notes === '' ? {} : { description: notes }),
          }))}
          value={isEmpty ? null : (shown?.id ?? null)}
          width="auto"
          minWidth={22}
          maxWidth={40}
          onChange={({ value }) => {
            const search = items.find(({ id }) => id === value);
            if (search !== undefined) onChange(changed(view, { filter: fromSaved(search.filter) }));
          }}
        />
      </InlineField>
      {shown === undefined || isEmpty ? (
        <SearchButton icon="save" word={text('save')} unless={unless} onClick={() => setOpen('save')} />
      ) : (
        <>
          <SearchButton
            icon="pen"
            word={text('rename')}
            label={text('renameSearch')}
            onClick={() => setOpen('rename')}
          />
          <SearchButton
            icon="trash-alt"
            word={text('remove')}
            label={text('deleteSearch')}
            onClick={() => setOpen('delete')}
          />
        </>
      )}
      {!isEmpty && (
        <ClipboardButton
          icon="share-alt"
          variant="secondary"
          aria-label={text('copyLink')}
          tooltip={text('copyLink')}
          getText={() => linkTo(view)}
        />
      )}
      {open === 'save' && (
        <SaveModal
          filter={toQuery(view.filter)}
          searches={items}
          onSaved={refresh}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'rename' && shown !== undefined && (
        <RenameModal search={shown} onChanged={refresh} onClose={() => setOpen(undefined)} />
      )}
      {open === 'delete' && shown !== undefined && (
        <DeleteModal search={shown} onChanged={refresh} onClose={() => setOpen(undefined)} />
      )}
    </Stack>
  );
}

interface SearchButtonProps {
  readonly icon: IconName;
  readonly word: string;
  /** What it is about, where the word alone does not say it. */
  readonly label?: string;
  readonly unless?: string | undefined;
  readonly onClick: () => void;
}

const SearchButton = ({ icon, word, label = word, unless, onClick }: SearchButtonProps) => (
  <PermittedButton
    needs="search.write"
    icon={icon}
    variant="secondary"
    aria-label={label}
    unless={unless}
    onClick={onClick}
  >
    {word}
  </PermittedButton>
);

/** Of the filter itself, from its first page: it also works for somebody who may not read saved searches. */
function linkTo(view: ListView): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}?${writeView(changed(view, {})).toString()}`;
}

const sortedEntries = (filter: object) =>
  Object.entries(filter).sort(([left], [right]) => (left < right ? -1 : 1));
