import { Field, MultiCombobox, RadioButtonGroup, Stack, Text } from '@grafana/ui';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { text } from '../../texts/maintenance-form.ts';
import type { Names } from './window.ts';
import type { WindowValues } from './window-values.ts';

/** Of each, as the exporter allows. */
const mostPlaces = 100;

interface TargetFieldsProps {
  readonly form: UseFormReturn<WindowValues>;
  readonly names: Names;
  /** What an existing window of the whole tenant, or of one site or device is about stays. */
  readonly isFixed: boolean;
  /** An existing window stays one of places. */
  readonly isNew: boolean;
}

/** What the window is about. */
export function TargetFields({ form, names, isFixed, isNew }: TargetFieldsProps) {
  const { control, watch, formState, clearErrors } = form;
  const values = watch();
  const count = values.sites.length + values.devices.length;
  const check = (): string | true => {
    const { covers, sites, devices } = form.getValues();
    if (isFixed || covers === 'tenant') return true;
    if (sites.length > mostPlaces || devices.length > mostPlaces)
      return text('tooManyPlaces', { most: mostPlaces });
    return sites.length + devices.length > 0 || text('targetNeeded');
  };
  const fields = [
    {
      name: 'sites',
      label: text('sites'),
      hint: text('sitesHint'),
      choose: text('sitesChoose'),
      records: names.sites,
    },
    {
      name: 'devices',
      label: text('devices'),
      hint: undefined,
      choose: text('devicesChoose'),
      records: names.devices,
    },
  ] as const;
  return (
    <Stack direction="column" gap={2}>
      <Controller
        control={control}
        name="covers"
        render={({ field: { value, onChange } }) => (
          <Field noMargin label={text('covers')}>
            <RadioButtonGroup
              aria-label={text('covers')}
              disabled={!isNew}
              options={[
                { value: 'places' as const, label: text('places') },
                { value: 'tenant' as const, label: text('everything') },
              ]}
              value={value}
              onChange={(chosen) => {
                onChange(chosen);
                clearErrors('sites');
              }}
            />
          </Field>
        )}
      />
      {values.covers === 'tenant' && <Text color="secondary">{text('everythingHint')}</Text>}
      {values.covers === 'places' &&
        fields.map(({ name, label, hint, choose, records }) => (
          <Controller
            key={name}
            control={control}
            name={name}
            // Both are judged together, and the error stands at the first.
            {...(name === 'sites' ? { rules: { validate: check } } : {})}
            render={({ field: { value, onChange } }) => (
              <Field
                noMargin
                label={label}
                description={hint}
                htmlFor={`window-${name}`}
                disabled={isFixed}
                invalid={name === 'sites' && formState.errors.sites !== undefined}
                error={name === 'sites' ? formState.errors.sites?.message : undefined}
              >
                <MultiCombobox<string>
                  id={`window-${name}`}
                  isClearable
                  placeholder={choose}
                  disabled={isFixed}
                  options={optionsOf(records, value)}
                  value={[...value]}
                  onChange={(chosen) => {
                    onChange(chosen.map((option) => option.value));
                    clearErrors('sites');
                  }}
                />
              </Field>
            )}
          />
        ))}
      {isFixed ? (
        <Text variant="bodySmall" color="secondary">
          {text('fixed')}
        </Text>
      ) : (
        values.covers === 'places' &&
        count > 1 && (
          <Text variant="bodySmall" color="secondary">
            {text('several')}
          </Text>
        )
      )}
    </Stack>
  );
}

/** A window may be about what is not there any more: then its value is all that is known. */
function optionsOf(records: readonly { id: string; name: string }[], chosen: readonly string[]) {
  const options = records.map(({ id, name }) => ({ value: id, label: name }));
  const unknown = chosen.filter((id) => !records.some((record) => record.id === id));
  return [...options, ...unknown.map((value) => ({ value, label: value }))];
}
