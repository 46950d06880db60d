import { Field, Input } from '@grafana/ui';
import { text } from '../../texts/register.ts';
import type { DraftErrors, Secrets } from './draft.ts';
import { errorWord } from './error-word.ts';

interface SecretFieldProps {
  readonly field: keyof Secrets;
  readonly secrets: Secrets;
  readonly errors: DraftErrors;
  readonly onSecrets: (change: Partial<Secrets>) => void;
}

export function SecretField({ field, secrets, errors, onSecrets }: SecretFieldProps) {
  return (
    <Field
      label={text(field)}
      description={text('secretHelp')}
      invalid={errors[field] !== undefined}
      error={errorWord(errors[field])}
      required
      noMargin
    >
      <Input
        id={`register-${field}`}
        type="password"
        width={40}
        // A browser would offer the person's own password of Grafana.
        autoComplete="new-password"
        value={secrets[field]}
        onChange={(event) => onSecrets({ [field]: event.currentTarget.value })}
      />
    </Field>
  );
}
