import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Combobox, Field, Input, Stack, useStyles2 } from '@grafana/ui';
import { Controller, useForm } from 'react-hook-form';
import { TimeField } from '../../forms/time-field.tsx';
import { text } from '../../texts/audit.ts';
import { momentOfWall, ownTimeZone } from '../../time/wall-clock.ts';
import {
  type AuditFilter,
  type FilterFields,
  fromFields,
  isFiltered,
  noFilter,
  outcomes,
  toFields,
} from './audit-filter.ts';
import { outcomeWords } from './outcome-badge.tsx';

interface FilterFormProps {
  readonly filter: AuditFilter;
  readonly onApply: (filter: AuditFilter) => void;
}

/** The API compares in full, so what is typed is applied as a whole and not with every key. */
export function FilterForm({ filter, onApply }: FilterFormProps) {
  const styles = useStyles2(getStyles);
  const zone = ownTimeZone();
  const { control, register, handleSubmit, getValues } = useForm<FilterFields>({
    values: toFields(filter, zone),
  });
  const isTime = (time: string) =>
    time === '' || !Number.isNaN(momentOfWall(time, zone)) || text('wrongTime');
  const words = [
    { name: 'actor', hint: text('actorHint') },
    { name: 'action', hint: text('actionHint') },
    { name: 'target', hint: text('targetHint') },
  ] as const;
  return (
    <form
      role="search"
      aria-label={text('filter')}
      noValidate
      onSubmit={(event) => void handleSubmit((fields) => onApply(fromFields(fields, zone)))(event)}
    >
      <div className={styles.fields}>
        {words.map(({ name, hint }) => (
          <Field key={name} noMargin label={text(name)}>
            <Input id={`audit-${name}`} placeholder={hint} {...register(name)} />
          </Field>
        ))}
        <Controller
          control={control}
          name="outcome"
          render={({ field: { value, onChange } }) => (
            <Field noMargin label={text('outcome')} htmlFor="audit-outcome">
              <Combobox<string>
                id="audit-outcome"
                isClearable
                placeholder={text('anyOutcome')}
                options={outcomes.map((outcome) => ({ value: outcome, label: outcomeWords(outcome) }))}
                value={value === '' ? null : value}
                onChange={(option) => onChange(option?.value ?? '')}
              />
            </Field>
          )}
        />
        <TimeField
          control={control}
          name="from"
          rules={{ validate: isTime }}
          id="audit-from"
          zone={zone}
          label={text('from')}
        />
        <TimeField
          control={control}
          name="to"
          rules={{
            validate: {
              isTime,
              isAfter: (to) =>
                to === '' || getValues('from') === '' || to >= getValues('from') || text('wrongOrder'),
            },
          }}
          id="audit-to"
          zone={zone}
          label={text('to')}
        />
        <Stack gap={1}>
          <Button type="submit" variant="secondary">
            {text('apply')}
          </Button>
          {isFiltered(filter) && (
            <Button type="button" variant="secondary" fill="text" onClick={() => onApply(noFilter)}>
              {text('clear')}
            </Button>
          )}
        </Stack>
      </div>
    </form>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  fields: css({
    display: 'grid',
    // A time with its button takes as much; in less it would lie on what is beside it.
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    gap: theme.spacing(1),
    alignItems: 'end',
  }),
});
