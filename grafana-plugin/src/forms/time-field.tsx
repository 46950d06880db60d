import { Field } from '@grafana/ui';
import { type FieldPath, type FieldValues, useController, type UseControllerProps } from 'react-hook-form';
import { TimeInput } from './time-input.tsx';

interface TimeFieldProps<Values extends FieldValues, Name extends FieldPath<Values>>
  extends Required<Pick<UseControllerProps<Values, Name>, 'control' | 'name' | 'rules'>> {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly zone: string;
  readonly required?: boolean;
}

/** A time of a form, by the clock of a zone, with its label and its mistake. */
export function TimeField<Values extends FieldValues, Name extends FieldPath<Values>>({
  control,
  name,
  rules,
  id,
  zone,
  ...field
}: TimeFieldProps<Values, Name>) {
  const {
    field: { value, onChange },
    fieldState: { error },
  } = useController({ control, name, rules });
  return (
    <Field {...field} noMargin htmlFor={id} invalid={error !== undefined} error={error?.message}>
      <TimeInput id={id} zone={zone} value={value} onChange={onChange} />
    </Field>
  );
}
