import { Field, SecretInput, SecretTextArea } from '@grafana/ui';
import { useState } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { text } from '../../texts/credentials.ts';
import type { SecretName } from './credential.ts';
import type { CredentialValues } from './credential-values.ts';

interface SecretFieldProps {
  readonly form: UseFormReturn<CredentialValues>;
  readonly name: SecretName;
  readonly isNeeded: boolean;
  /** One is stored: it stays unless another is typed. */
  readonly isSet: boolean;
}

export function SecretField({ form, name, isNeeded, isSet }: SecretFieldProps) {
  const [isReplacing, setIsReplacing] = useState(false);
  const isConfigured = isSet && !isReplacing;
  const error = form.formState.errors.secrets?.[name];
  return (
    <Controller
      control={form.control}
      name={`secrets.${name}`}
      rules={{ validate: (secret) => secret !== '' || isSet || !isNeeded || text('secretNeeded') }}
      render={({ field: { value, onChange, onBlur } }) => {
        const input = {
          id: `credential-${name}`,
          isConfigured,
          value: isConfigured ? '' : value,
          onChange,
          onBlur,
          onReset: () => setIsReplacing(true),
        };
        return (
          <Field
            noMargin
            required={isNeeded && !isSet}
            label={text(name)}
            invalid={error !== undefined}
            error={error?.message}
          >
            {name === 'private_key' ? (
              <SecretTextArea rows={4} {...input} />
            ) : (
              // The browser's own passwords have nothing to do with a router's.
              <SecretInput autoComplete="new-password" {...input} />
            )}
          </Field>
        );
      }}
    />
  );
}
