import { Alert, Button, Combobox, Field, Input, Stack, Text } from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import { deviceTypes } from '../../devices/device.ts';
import { refreshDevices, useDevices, useSites } from '../../devices/every.ts';
import { OddNameHint } from '../../devices/odd-name.tsx';
import { typeWord } from '../../devices/words.ts';
import { useOutsidePage } from '../../states/outside-page.ts';
import { text } from '../../texts/register.ts';
import { type Draft, type Secrets, toRegistration } from './draft.ts';
import { FoundDevice } from './found-device.tsx';
import { isFactoryName, proposedName } from './proposed-name.ts';
import { RegistrationError } from './registration-error.tsx';
import { registrationRun, startRegistration } from './registration-run.ts';
import { isNewSite, newLabels, SharedFields } from './shared-fields.tsx';
import type { Diagnosis } from './test-lines.ts';

interface DetailsStepProps {
  readonly draft: Draft;
  readonly secrets: Secrets;
  /** Undefined: it is registered without contact. */
  readonly found: Diagnosis['device'];
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly onBack: () => void;
}

/** What only a person knows of the device. */
export function DetailsStep({ draft, secrets, found, onDraft, onBack }: DetailsStepProps) {
  const client = useQueryClient();
  const { data: sites } = useSites();
  const labels = newLabels(draft.labels);
  const run = useOutsidePage(registrationRun);
  const isRunning = run?.state === 'running';
  const submit = () =>
    startRegistration({
      transport: draft.transport,
      body: { ...toRegistration(draft, secrets, labels ?? {}), contact: found !== undefined },
      newSite: isNewSite(draft.site, sites) ? draft.site.trim() : undefined,
      onEnd: () => {
        void refreshDevices(client);
        void client.invalidateQueries({ queryKey: ['credentials'] });
      },
    });
  const proposed = found?.suggested_type;
  const chosen = draft.type === '' ? proposed : draft.type;
  const devices = useDevices().data ?? [];
  const name = found === undefined ? '' : proposedName(found.identity, draft.address.trim(), devices);
  const isNamed = name !== '' || draft.name.trim() !== '';
  const isUnnamed = draft.name.trim() === '' && isFactoryName(found?.identity ?? '');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack direction="column" gap={2}>
        {found !== undefined && <FoundDevice found={found} />}
        <Field
          label={text('name')}
          description={text(isUnnamed ? 'nameUnnamed' : name === '' ? 'nameNeeded' : 'nameHelp', { name })}
          required={name === ''}
          noMargin
        >
          <Input
            id="register-name"
            width={40}
            placeholder={name}
            value={draft.name}
            onChange={(event) => onDraft({ name: event.currentTarget.value })}
          />
        </Field>
        <OddNameHint name={draft.name} />
        <Field
          label={text('type')}
          description={
            found === undefined
              ? text('typeNeeded')
              : text('typeProposed', { type: typeWord(found.suggested_type), reason: found.type_reason })
          }
          noMargin
        >
          <Combobox
            id="register-type"
            width={40}
            value={chosen ?? null}
            options={deviceTypes.map((value) => ({ value: value as string, label: typeWord(value) }))}
            onChange={({ value }) => onDraft({ type: (value === proposed ? '' : value) as Draft['type'] })}
          />
        </Field>
        {proposed !== undefined && chosen !== undefined && chosen !== proposed && (
          <Alert
            severity="warning"
            title={text('typeDiffers', { proposed: typeWord(proposed), chosen: typeWord(chosen) })}
          />
        )}
        <SharedFields draft={draft} onDraft={onDraft} />
        {draft.site.trim() === '' && <Alert severity="info" title={text('noSiteHint')} />}
        {draft.role.trim() === '' && <Alert severity="info" title={text('noRoleHint')} />}
        {run?.state === 'failed' && <RegistrationError error={run.error} title={text('registerFailed')} />}
        <Stack gap={1} alignItems="center">
          <Button variant="secondary" icon="arrow-left" onClick={onBack} disabled={isRunning}>
            {text('back')}
          </Button>
          <Button
            type="submit"
            disabled={isRunning || labels === undefined || chosen === undefined || !isNamed}
            {...(isNamed && chosen !== undefined ? {} : { tooltip: text('missing') })}
          >
            {text('register')}
          </Button>
          {isRunning && (
            <Text color="secondary" role="status">
              {text('registering')} {text('leaveNote')}
            </Text>
          )}
        </Stack>
      </Stack>
    </form>
  );
}
