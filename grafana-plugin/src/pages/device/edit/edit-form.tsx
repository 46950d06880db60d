import { Button, Checkbox, Combobox, Field, FieldSet, Input, Stack, TextArea, TextLink } from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { pluginLink } from '../../../address/plugin-link.ts';
import { api } from '../../../api/client.ts';
import { type Device, deviceTypes } from '../../../devices/device.ts';
import { refreshDevices, useSites } from '../../../devices/every.ts';
import { OddNameHint } from '../../../devices/odd-name.tsx';
import { typeWord } from '../../../devices/words.ts';
import { FormButtons } from '../../../forms/form-buttons.tsx';
import { SaveProblems } from '../../../forms/save-problems.tsx';
import { useSave } from '../../../forms/use-save.ts';
import { outsidePage } from '../../../states/outside-page.ts';
import { text } from '../../../texts/device-edit.ts';
import { AddressFields, TransportField } from '../../register/connection-fields.tsx';
import type { ConnectionRun } from '../../register/connection-run.ts';
import { connectionErrors, noSecrets } from '../../register/draft.ts';
import { errorWord } from '../../register/error-word.ts';
import { withNewSite } from '../../register/register-call.ts';
import { isNewSite, newLabels, SharedFields } from '../../register/shared-fields.tsx';
import { StoredCredential } from '../../register/stored-credential.tsx';
import { TestOutcome } from '../../register/test-outcome.tsx';
import { useConnectionCheck } from '../../register/use-connection-check.ts';
import { changeOf, type EditValues, isOtherConnection, valuesOf } from './edit-values.ts';

interface EditFormProps {
  readonly device: Device;
  readonly site: string | undefined;
  /** Saved, or given up for what somebody else has saved: the form begins anew. */
  readonly onDone: () => void;
}

/** Everything that a person may change of a device, with the parts of the registration. */
export function EditForm({ device, site, onDone }: EditFormProps) {
  const client = useQueryClient();
  const { data: sites } = useSites();
  const [before] = useState(() => valuesOf(device, site));
  const [values, setValues] = useState(before);
  const [isUntested, setUntested] = useState(false);
  // What is typed here is gone with the page, and so is its test.
  const [place] = useState(() => outsidePage<ConnectionRun>());
  useEffect(() => () => place.get()?.stop(), [place]);
  const check = useConnectionCheck(place);
  const set = (change: Partial<EditValues>): void => setValues((now) => ({ ...now, ...change }));

  const { id } = device;
  const change = changeOf(before, values);
  const saving = useSave<Device, EditValues>({
    save: (wanted, revision) => {
      const body = changeOf(before, wanted);
      const work = () =>
        api.patch('/devices/{id}', {
          path: { id },
          body,
          ...(revision === undefined ? {} : { revision }),
        });
      return 'site_id' in body && isNewSite(wanted.site, sites)
        ? withNewSite(wanted.site.trim(), work)
        : work();
    },
    reload: () => api.get('/devices/{id}', { path: { id } }),
    revision: device.revision ?? undefined,
    // The next round of the form begins with the device as it is now.
    onSaved: () => void refreshDevices(client).then(onDone),
  });

  const errors = connectionErrors(values, noSecrets);
  const isMoved = isOtherConnection(before, values);
  const isTested = check.isOk && !check.isOutdated(values, noSecrets);
  const isComplete =
    Object.keys(errors).length === 0 && values.name.trim() !== '' && newLabels(values.labels) !== undefined;
  const isNothing = Object.keys(change).length === 0;
  const mustTest = isMoved && !isTested && !isUntested;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.submit(values);
      }}
    >
      <FieldSet label={text('connection')}>
        <Stack direction="column" gap={2}>
          <TransportField
            draft={values}
            onDraft={({ transport }) =>
              transport !== undefined && set({ transport, credential: device.credentials[transport] ?? '' })
            }
          />
          <AddressFields draft={values} errors={errors} onDraft={set} />
          <StoredCredential
            kind={values.transport}
            value={values.credential}
            help={text('credentialHelp')}
            error={errorWord(errors.credential)}
            onChange={(credential) => set({ credential })}
          />
          <TextLink href={pluginLink('credentials')} inline={false}>
            {text('openCredentials')}
          </TextLink>
          <div>
            <Button
              type="button"
              variant="secondary"
              icon="plug"
              disabled={check.isRunning || Object.keys(errors).length > 0}
              onClick={() => check.start(values, noSecrets)}
            >
              {text('test')}
            </Button>
          </div>
          {!check.isOutdated(values, noSecrets) && (
            <TestOutcome
              transport={values.transport}
              check={check}
              onPin={undefined}
              isKnown={[undefined, id].includes(check.diagnosis?.registered?.id)}
            />
          )}
          {isMoved && !isTested && (
            <Checkbox
              label={text('untested')}
              description={text('untestedHelp')}
              value={isUntested}
              onChange={(event) => setUntested(event.currentTarget.checked)}
            />
          )}
        </Stack>
      </FieldSet>
      <FieldSet label={text('record')}>
        <Stack direction="column" gap={2}>
          <Field
            label={text('name')}
            description={text('nameHelp')}
            required
            invalid={values.name.trim() === ''}
            error={values.name.trim() === '' ? text('nameMissing') : undefined}
            noMargin
          >
            <Input
              id="edit-name"
              width={40}
              value={values.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
          </Field>
          {values.name !== before.name && <OddNameHint name={values.name} />}
          <Field label={text('type')} description={text('typeHelp')} noMargin>
            <Combobox
              id="edit-type"
              width={40}
              value={values.type}
              options={deviceTypes.map((value) => ({
                value: value as EditValues['type'],
                label: typeWord(value),
              }))}
              onChange={({ value }) => set({ type: value })}
            />
          </Field>
          <SharedFields draft={values} onDraft={set} />
          <Field label={text('modules')} description={text('modulesHelp')} noMargin>
            <Input
              id="edit-modules"
              width={40}
              value={values.modules}
              onChange={(event) => set({ modules: event.currentTarget.value })}
            />
          </Field>
          <Field label={text('notes')} noMargin>
            <TextArea
              id="edit-notes"
              rows={3}
              cols={40}
              value={values.notes}
              onChange={(event) => set({ notes: event.currentTarget.value })}
            />
          </Field>
        </Stack>
      </FieldSet>
      <Stack direction="column" gap={1}>
        <SaveProblems
          saving={saving}
          failed={text('saveFailed')}
          onKeepMine={() => saving.submit(values)}
          onLoadTheirs={() => void refreshDevices(client).then(onDone)}
        />
        {mustTest && <span role="status">{text('testFirst')}</span>}
        <FormButtons
          save={text('save')}
          needs="device.write"
          isSaving={saving.isSaving}
          isDisabled={isNothing || !isComplete || mustTest}
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
