import { Field, Input } from '@grafana/ui';
import type { UseFormReturn } from 'react-hook-form';
import { text } from '../../texts/sites.ts';
import { checkNumber, type NumberField, pairIn, type SiteValues } from './site-values.ts';

interface NumberInputProps {
  readonly form: UseFormReturn<SiteValues>;
  readonly name: NumberField;
  readonly isReadOnly: boolean;
}

const hints = {
  latitude: 'latitudeHint',
  longitude: 'longitudeHint',
  voltageMin: 'voltageMinHint',
  voltageCutoff: 'voltageCutoffHint',
  slo: 'sloHint',
  sold: 'soldHint',
} as const satisfies Record<NumberField, string>;

/** A number that may be left empty, with its unit in the label. */
export function NumberInput({ form, name, isReadOnly }: NumberInputProps) {
  const { register, getValues, setValue, formState } = form;
  const error = formState.errors[name];
  return (
    <Field
      noMargin
      label={text(name)}
      description={text(hints[name])}
      invalid={error !== undefined}
      error={error?.message}
    >
      <Input
        id={`site-${name}`}
        inputMode="decimal"
        readOnly={isReadOnly}
        {...register(name, { validate: () => checkNumber(name, getValues()) })}
        onPaste={(event) => {
          const pair = name === 'latitude' ? pairIn(event.clipboardData.getData('text')) : undefined;
          if (pair === undefined) return;
          event.preventDefault();
          setValue('latitude', pair[0], { shouldDirty: true, shouldValidate: true });
          setValue('longitude', pair[1], { shouldDirty: true, shouldValidate: true });
        }}
      />
    </Field>
  );
}
