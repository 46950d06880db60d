import { Alert, Field, Input, Stack, Text } from '@grafana/ui';
import { SaveProblems } from '../../forms/save-problems.tsx';
import { FormButtons } from '../../forms/form-buttons.tsx';
import { text } from '../../texts/maintenance-form.ts';
import type { MaintenanceWindow, Names } from './window.ts';
import { targetsOf, type Target } from './window-bodies.ts';
import { TargetFields } from './target-fields.tsx';
import { TimeFields } from './time-fields.tsx';
import { useWindowForm } from './use-window-form.ts';

interface WindowFormProps {
  readonly window: MaintenanceWindow | undefined;
  readonly names: Names;
  readonly wanted: { readonly sites: readonly string[]; readonly devices: readonly string[] };
  readonly onClose: () => void;
}

export function WindowForm({ window, names, wanted, onClose }: WindowFormProps) {
  const { form, saving, made, loadTheirs } = useWindowForm({ window, names, wanted, onClose });
  const { register, handleSubmit, watch, formState } = form;
  const { reason: reasonError } = formState.errors;
  const count = targetsOf(watch()).length;
  const isNew = window === undefined;
  const submit = handleSubmit((values) => saving.submit(values));
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack direction="column" gap={2}>
        <Text color="secondary">{text('doesHow')}</Text>
        <TargetFields form={form} names={names} isFixed={!isNew} />
        <TimeFields form={form} />
        <Field
          noMargin
          required
          label={text('reason')}
          description={text('reasonHint')}
          invalid={reasonError !== undefined}
          error={reasonError?.message}
        >
          <Input
            id="window-reason"
            maxLength={128}
            {...register('reason', { validate: (reason) => reason.trim() !== '' || text('reasonNeeded') })}
          />
        </Field>
        <Field noMargin label={text('ticket')} description={text('ticketHint')}>
          <Input id="window-ticket" maxLength={128} {...register('ticket')} />
        </Field>
        {made.length > 0 && saving.error !== null && (
          <Alert severity="warning" title={text('partly')}>
            {text('partlyMade', { made: made.map((target) => nameOf(target, names)).join(', ') })}
          </Alert>
        )}
        <SaveProblems
          saving={saving}
          failed={text(isNew ? 'createFailed' : 'saveFailed')}
          onKeepMine={() => void submit()}
          onLoadTheirs={loadTheirs}
        />
        <FormButtons
          needs="maintenance.write"
          save={isNew ? text('create', { count: Math.max(1, count) }) : text('save')}
          isSaving={saving.isSaving}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

function nameOf({ scope, id }: Target, { sites, devices }: Names): string {
  if (scope === 'tenant') return text('everything');
  return (scope === 'site' ? sites : devices).find((record) => record.id === id)?.name ?? id;
}
