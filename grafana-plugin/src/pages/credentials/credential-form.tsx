import { Field, Input, RadioButtonGroup, Stack, Text, TextArea } from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { api } from '../../api/client.ts';
import { SaveProblems } from '../../forms/save-problems.tsx';
import { FormButtons } from '../../forms/form-buttons.tsx';
import { useSave } from '../../forms/use-save.ts';
import { text } from '../../texts/credentials.ts';
import { type Credential, credentialKinds } from './credential.ts';
import {
  changeOf,
  type CredentialValues,
  draftOf,
  networksIn,
  secretsOf,
  valuesOf,
} from './credential-values.ts';
import { ProfileFields } from './profile-fields.tsx';
import { SecretField } from './secret-field.tsx';

interface CredentialFormProps {
  /** Absent: a new one. */
  readonly credential: Credential | undefined;
  readonly onClose: () => void;
}

export function CredentialForm({ credential, onClose }: CredentialFormProps) {
  const queries = useQueryClient();
  const [initial, setInitial] = useState(() => valuesOf(credential));
  const form = useForm<CredentialValues>({ defaultValues: initial });
  const { control, register, handleSubmit, watch, formState } = form;
  const saving = useSave<Credential, CredentialValues>({
    revision: credential?.revision,
    reload: () => api.get('/credentials/{id}', { path: { id: credential?.id ?? '' } }),
    save: async (values, revision) => {
      if (credential === undefined) return api.post('/credentials', { body: draftOf(values) });
      const body = changeOf(credential, initial, values);
      return Object.keys(body).length === 0
        ? undefined
        : api.patch('/credentials/{id}', { path: { id: credential.id }, revision, body });
    },
    onSaved: () => {
      void queries.invalidateQueries({ queryKey: ['credentials'] });
      onClose();
    },
  });
  const loadTheirs = (): void => {
    if (saving.theirs === undefined) return;
    const values = valuesOf(saving.theirs);
    setInitial(values);
    form.reset(values);
    saving.settle();
  };
  const submit = handleSubmit((values) => saving.submit(values));
  const values = watch();
  const isSet = (name: string): boolean => credential?.secrets.some(({ field }) => field === name) === true;
  const nameError = formState.errors.name;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate autoComplete="off">
      <Stack direction="column" gap={2}>
        <Field
          noMargin
          required
          label={text('name')}
          description={text('nameHint')}
          invalid={nameError !== undefined}
          error={nameError?.message}
        >
          <Input
            id="credential-name"
            {...register('name', { validate: (name) => name.trim() !== '' || text('nameNeeded') })}
          />
        </Field>
        <Controller
          control={control}
          name="kind"
          render={({ field: { value, onChange } }) => (
            <Field
              noMargin
              label={text('kind')}
              description={credential === undefined ? undefined : text('kindFixed')}
            >
              <RadioButtonGroup
                aria-label={text('kind')}
                disabled={credential !== undefined}
                options={credentialKinds.map((kind) => ({ value: kind, label: text(kind) }))}
                value={value}
                onChange={onChange}
              />
            </Field>
          )}
        />
        <ProfileFields form={form} />
        <Text element="h3" variant="h5">
          {text('secretsLabel')}
        </Text>
        <Text variant="bodySmall" color="secondary">
          {`${text('secretsHint')} ${credential === undefined ? '' : text('allAgain')}`}
        </Text>
        {secretsOf(values, isSet).map(({ name, isNeeded }) => (
          <SecretField key={name} form={form} name={name} isNeeded={isNeeded} isSet={isSet(name)} />
        ))}
        <Field noMargin label={text('networksLabel')} description={text('networksHint')}>
          <TextArea id="credential-networks" rows={4} {...register('networks')} />
        </Field>
        {networksIn(values.networks).length === 0 && (
          <Text variant="bodySmall" color="warning">
            {text('networksNone')}
          </Text>
        )}
        <SaveProblems
          saving={saving}
          failed={text('saveFailed')}
          onKeepMine={() => void submit()}
          onLoadTheirs={loadTheirs}
        />
        <FormButtons
          needs="credential.write"
          save={text(credential === undefined ? 'create' : 'save')}
          isSaving={saving.isSaving}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
