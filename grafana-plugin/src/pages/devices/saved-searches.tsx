import { Button, Combobox, ConfirmModal, Field, InlineField, Input, Modal, Stack } from '@grafana/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { api } from '../../api/client.ts';
import type { ApiError } from '../../api/api-error.ts';
import type { components } from '../../api/schema.generated.ts';
import { ErrorState } from '../../states/error-state.tsx';
import { text } from '../../texts/devices.ts';
import { changed, fromSaved, type ListView, scrapedState, type SavedFilter, toQuery } from './list-view.ts';

type SavedSearch = components['schemas']['SavedSearch'];

interface SavedSearchesProps {
  readonly view: ListView;
  readonly onChange: (view: ListView) => void;
}

/** Filters that the organisation has given names. */
export function SavedSearches({ view, onChange }: SavedSearchesProps) {
  const client = useQueryClient();
  const [open, setOpen] = useState<'save' | 'delete'>();
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
        <PermittedButton
          needs="search.write"
          icon="save"
          variant="secondary"
          unless={unless}
          onClick={() => setOpen('save')}
        >
          {text('save')}
        </PermittedButton>
      ) : (
        <PermittedButton
          needs="search.write"
          icon="trash-alt"
          variant="secondary"
          onClick={() => setOpen('delete')}
        >
          {text('deleteSearch')}
        </PermittedButton>
      )}
      {open === 'save' && (
        <SaveModal filter={toQuery(view.filter)} onSaved={refresh} onClose={() => setOpen(undefined)} />
      )}
      {open === 'delete' && shown !== undefined && (
        <DeleteModal search={shown} onDeleted={refresh} onClose={() => setOpen(undefined)} />
      )}
    </Stack>
  );
}

const sortedEntries = (filter: object) =>
  Object.entries(filter).sort(([left], [right]) => (left < right ? -1 : 1));

interface SaveModalProps {
  readonly filter: SavedFilter;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

function SaveModal({ filter, onSaved, onClose }: SaveModalProps) {
  const [name, setName] = useState('');
  const save = useMutation<SavedSearch, ApiError>({
    mutationFn: () => api.post('/saved-searches', { body: { name: name.trim(), filter } }),
    onSuccess: async () => {
      await onSaved();
      onClose();
    },
  });
  return (
    <Modal isOpen title={text('saveTitle')} onDismiss={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') save.mutate();
        }}
      >
        <Field label={text('saveName')} description={text('saveHelp')} required>
          <Input
            id="saved-search-name"
            autoFocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        {save.error !== null && <ErrorState error={save.error} title={text('saveFailed')} />}
        <Modal.ButtonRow>
          <Button variant="secondary" fill="outline" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button
            type="submit"
            disabled={name.trim() === '' || save.isPending}
            {...(name.trim() === '' ? { tooltip: text('saveNameMissing') } : {})}
          >
            {text('save')}
          </Button>
        </Modal.ButtonRow>
      </form>
    </Modal>
  );
}

interface DeleteModalProps {
  readonly search: SavedSearch;
  readonly onDeleted: () => Promise<void>;
  readonly onClose: () => void;
}

function DeleteModal({ search: { id, name, revision }, onDeleted, onClose }: DeleteModalProps) {
  const remove = useMutation<unknown, ApiError>({
    mutationFn: () => api.remove('/saved-searches/{id}', { path: { id }, revision }),
    onSuccess: async () => {
      await onDeleted();
      onClose();
    },
  });
  return (
    <ConfirmModal
      isOpen
      title={text('deleteSearchNamed', { name })}
      body={
        <>
          {text('deleteSearchBody')}
          {remove.error !== null && <ErrorState error={remove.error} title={text('deleteSearchFailed')} />}
        </>
      }
      confirmText={text('remove')}
      dismissText={text('cancel')}
      onConfirm={() => remove.mutate()}
      onDismiss={onClose}
    />
  );
}
