import { Button, Combobox, Field, Input, Modal, RadioButtonGroup, Stack } from '@grafana/ui';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ApiError } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { ConfirmChange } from '../../forms/confirm-change.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { text } from '../../texts/devices.ts';
import type { SavedFilter } from './list-view.ts';

export type SavedSearch = components['schemas']['SavedSearch'];

interface SaveModalProps {
  readonly filter: SavedFilter;
  /** Of which one may be replaced. */
  readonly searches: readonly SavedSearch[];
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

/** Under a new name, or in place of one that is there. */
export function SaveModal({ filter, searches, onSaved, onClose }: SaveModalProps) {
  const [how, setHow] = useState<'new' | 'replace'>('new');
  const [name, setName] = useState('');
  const [replaced, setReplaced] = useState<string>();
  const old = searches.find(({ id }) => id === replaced);
  const isNew = how === 'new';
  const missing = isNew
    ? name.trim() === ''
      ? 'saveNameMissing'
      : undefined
    : old === undefined
      ? 'replaceMissing'
      : undefined;
  return (
    <NamingModal
      title={text('saveTitle')}
      save={text(isNew ? 'save' : 'replace')}
      failed={text('saveFailed')}
      missing={missing === undefined ? undefined : text(missing)}
      onSave={() =>
        isNew || old === undefined
          ? api.post('/saved-searches', { body: { name: name.trim(), filter } })
          : api.patch('/saved-searches/{id}', {
              path: { id: old.id },
              revision: old.revision,
              body: { filter },
            })
      }
      onSaved={onSaved}
      onClose={onClose}
    >
      {searches.length > 0 && (
        <Field label={text('saveHow')}>
          <RadioButtonGroup
            aria-label={text('saveHow')}
            options={[
              { value: 'new' as const, label: text('saveNew') },
              { value: 'replace' as const, label: text('saveReplace') },
            ]}
            value={how}
            onChange={setHow}
          />
        </Field>
      )}
      {isNew ? (
        <NameField name={name} onName={setName} />
      ) : (
        <Field
          label={text('replaced')}
          description={text('replaceHelp')}
          htmlFor="saved-search-replaced"
          required
        >
          <Combobox
            id="saved-search-replaced"
            options={searches.map(({ id, name: label }) => ({ value: id, label }))}
            value={replaced ?? null}
            onChange={({ value }) => setReplaced(value)}
          />
        </Field>
      )}
    </NamingModal>
  );
}

interface OfSearchProps {
  readonly search: SavedSearch;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

export function RenameModal({ search: { id, name: before, revision }, onChanged, onClose }: OfSearchProps) {
  const [name, setName] = useState(before);
  return (
    <NamingModal
      title={text('renameTitle', { name: before })}
      save={text('rename')}
      failed={text('renameFailed')}
      missing={name.trim() === '' ? text('saveNameMissing') : undefined}
      onSave={() =>
        api.patch('/saved-searches/{id}', { path: { id }, revision, body: { name: name.trim() } })
      }
      onSaved={onChanged}
      onClose={onClose}
    >
      <NameField name={name} onName={setName} />
    </NamingModal>
  );
}

export function DeleteModal({ search: { id, name, revision }, onChanged, onClose }: OfSearchProps) {
  return (
    <ConfirmChange
      title={text('deleteSearchNamed', { name })}
      confirm={text('remove')}
      failed={text('deleteSearchFailed')}
      onConfirm={async () => {
        await api.remove('/saved-searches/{id}', { path: { id }, revision });
        await onChanged();
      }}
      onClose={onClose}
    >
      <span>{text('deleteSearchBody')}</span>
    </ConfirmChange>
  );
}

function NameField({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  return (
    <Field label={text('saveName')} description={text('saveHelp')} required>
      <Input
        id="saved-search-name"
        autoFocus
        value={name}
        onChange={(event) => onName(event.currentTarget.value)}
      />
    </Field>
  );
}

interface NamingModalProps {
  readonly title: string;
  readonly save: string;
  readonly failed: string;
  /** What has to be filled in before. */
  readonly missing: string | undefined;
  readonly children: ReactNode;
  readonly onSave: () => Promise<unknown>;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

function NamingModal({ title, save, failed, missing, children, onSave, onSaved, onClose }: NamingModalProps) {
  const saving = useMutation<unknown, ApiError>({
    mutationFn: onSave,
    onSuccess: async () => {
      await onSaved();
      onClose();
    },
    // Somebody else may have renamed, replaced or deleted it: the next try knows.
    onError: onSaved,
  });
  return (
    <Modal isOpen title={title} closeOnBackdropClick={false} onDismiss={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === undefined) saving.mutate();
        }}
      >
        <Stack direction="column" gap={2}>
          {children}
          {saving.error !== null && <ErrorState error={saving.error} title={failed} />}
        </Stack>
        <Modal.ButtonRow>
          <Button variant="secondary" fill="outline" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button
            type="submit"
            disabled={missing !== undefined || saving.isPending}
            {...(missing === undefined ? {} : { tooltip: missing })}
          >
            {save}
          </Button>
        </Modal.ButtonRow>
      </form>
    </Modal>
  );
}
