import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, Combobox, Field, RadioButtonGroup, Stack, Text, useStyles2 } from '@grafana/ui';
import { useMemo } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { TimeField } from '../../forms/time-field.tsx';
import { text } from '../../texts/maintenance-form.ts';
import { momentOfWall, timeZones, wallTime } from '../../time/wall-clock.ts';
import { repeats } from './occurrences.ts';
import { UpcomingList } from './upcoming-list.tsx';
import { checkEnd, checkUntil, recurrenceOf, type WindowValues } from './window-values.ts';

const lengths = [1, 2, 4, 8] as const;
const hourMs = 3_600_000;

/** When the window opens, how long, and how it repeats. All times are those of one clock, which is named. */
export function TimeFields({ form }: { readonly form: UseFormReturn<WindowValues> }) {
  const styles = useStyles2(getStyles);
  const { control, watch, setValue, getValues } = form;
  const values = watch();
  // Some four hundred: not made again with every key.
  const zones = useMemo(
    () => [...new Set([values.zone, ...timeZones()])].map((zone) => ({ value: zone, label: zone })),
    [values.zone],
  );
  const last = (hours: number): void => {
    const { start, zone } = getValues();
    const startMs = momentOfWall(start, zone);
    if (Number.isNaN(startMs)) return;
    setValue('end', wallTime(startMs + hours * hourMs, zone), { shouldValidate: true });
  };
  return (
    <Stack direction="column" gap={2}>
      <div className={styles.row}>
        <TimeField
          control={control}
          name="start"
          rules={{
            validate: (start) => !Number.isNaN(momentOfWall(start, values.zone)) || text('startNeeded'),
          }}
          id="window-start"
          zone={values.zone}
          label={text('start')}
          required
        />
        <TimeField
          control={control}
          name="end"
          rules={{ validate: () => checkEnd(getValues(), Date.now()) }}
          id="window-end"
          zone={values.zone}
          label={text('endLabel')}
          required
        />
      </div>
      <Stack gap={1} wrap="wrap" alignItems="center" role="group" aria-label={text('length')}>
        <Text variant="bodySmall">{text('length')}</Text>
        {lengths.map((hours) => (
          <Button key={hours} type="button" size="sm" variant="secondary" onClick={() => last(hours)}>
            {text('hours', { count: hours })}
          </Button>
        ))}
      </Stack>
      <Text variant="bodySmall" color="secondary">
        {text('endHint')}
      </Text>
      <Controller
        control={control}
        name="repeat"
        render={({ field: { value, onChange } }) => (
          <Field noMargin label={text('repeat')}>
            <RadioButtonGroup
              aria-label={text('repeat')}
              options={repeats.map((repeat) => ({ value: repeat, label: text(repeat) }))}
              value={value}
              onChange={onChange}
            />
          </Field>
        )}
      />
      <div className={styles.row}>
        <Controller
          control={control}
          name="zone"
          render={({ field: { value, onChange } }) => (
            <Field noMargin label={text('zone')} description={text('zoneHint')} htmlFor="window-zone">
              <Combobox<string>
                id="window-zone"
                options={zones}
                value={value}
                onChange={(option) => onChange(option.value)}
              />
            </Field>
          )}
        />
        {values.repeat !== 'none' && (
          <TimeField
            control={control}
            name="until"
            rules={{ validate: () => checkUntil(getValues(), Date.now()) }}
            id="window-until"
            zone={values.zone}
            label={text('until')}
            description={text('untilHint')}
          />
        )}
      </div>
      {values.repeat !== 'none' && <UpcomingList recurrence={recurrenceOf(values)} />}
    </Stack>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({
    display: 'grid',
    // A time with its button takes as much; in less it would lie on what is beside it.
    gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
    gap: theme.spacing(2),
    alignItems: 'start',
  }),
});
