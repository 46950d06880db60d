import { Field, Input, Stack, Text } from '@grafana/ui';
import { SaveProblems } from '../../forms/save-problems.tsx';
import { FormButtons } from '../../forms/form-buttons.tsx';
import { text } from '../../texts/maintenance-form.ts';
import type { MaintenanceWindow, Names } from './window.ts';
import type { Fleet } from './coverage.ts';
import { CoveredPreview } from './covered-preview.tsx';
import { TargetFields } from './target-fields.tsx';
import { TimeFields } from './time-fields.tsx';
import { useWindowForm } from './use-window-form.ts';

interface WindowFormProps {
  readonly window: MaintenanceWindow | undefined;
  readonly names: Names;
  readonly fleet: Fleet;
  /** All that are there. */
  readonly windows: readonly MaintenanceWindow[];
  readonly wanted: { readonly sites: readonly string[]; readonly devices: readonly string[] };
  readonly onClose: () => void;
}

export function WindowForm({ window, names, fleet, windows, wanted, onClose }: WindowFormProps) {
  const { form, saving, loadTheirs } = useWindowForm({ window, names, wanted, onClose });
  const { register, handleSubmit, watch, formState } = form;
  const { reason: reasonError } = formState.errors;
  const values = watch();
  const isNew = window === undefined;
  const submit = handleSubmit((typed) => saving.submit(typed));
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack direction="column" gap={2}>
        <Text color="secondary">{text('doesHow')}</Text>
        <TargetFields form={form} names={names} isNew={isNew} isFixed={!isNew && window.scope !== 'places'} />
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
        <CoveredPreview
          values={values}
          fleet={fleet}
          others={windows.filter(({ id }) => id !== window?.id)}
        />
        <SaveProblems
          saving={saving}
          failed={text(isNew ? 'createFailed' : 'saveFailed')}
          onKeepMine={() => void submit()}
          onLoadTheirs={loadTheirs}
        />
        <FormButtons
          needs="maintenance.write"
          save={isNew ? text('create') : text('save')}
          isSaving={saving.isSaving}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
