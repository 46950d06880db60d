import { Checkbox, Field, Input, RadioButtonGroup, Stack, Text } from '@grafana/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { api } from '../../api/client.ts';
import { FormButtons } from '../../forms/form-buttons.tsx';
import { FormDrawer } from '../../forms/form-drawer.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { text } from '../../texts/tokens.ts';
import { maxDays, type NewToken, tokenRoles, type TokenScope, tokenScopes } from './token.ts';

interface Values {
  readonly name: string;
  readonly role: (typeof tokenRoles)[number];
  readonly scopes: readonly TokenScope[];
  readonly days: string;
}

interface TokenFormProps {
  readonly onMade: (made: NewToken) => void;
  readonly onClose: () => void;
}

const usual: Values = { name: '', role: 'viewer', scopes: ['scrape', 'discovery'], days: '365' };
const isDays = (typed: string): boolean =>
  /^\d{1,3}$/u.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= maxDays;

export function TokenForm({ onMade, onClose }: TokenFormProps) {
  const queries = useQueryClient();
  const { control, register, handleSubmit, formState } = useForm<Values>({ defaultValues: usual });
  const { name: nameError, scopes: scopesError, days: daysError } = formState.errors;
  const creation = useMutation({
    mutationFn: ({ name, role, scopes, days }: Values) =>
      api.post('/tokens', { body: { name: name.trim(), role, scopes: [...scopes], days: Number(days) } }),
    // Whatever is kept of the answer for later would be a second time that it is shown.
    gcTime: 0,
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ['tokens'] });
      onMade(made);
    },
  });
  const submit = handleSubmit((values) => creation.mutate(values));
  return (
    <FormDrawer title={text('newTitle')} size="md" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack direction="column" gap={2}>
          <Field
            noMargin
            required
            label={text('name')}
            description={text('nameHint')}
            invalid={nameError !== undefined}
            error={nameError?.message}
          >
            <Input
              id="token-name"
              {...register('name', { validate: (name) => name.trim() !== '' || text('nameNeeded') })}
            />
          </Field>
          <Controller
            control={control}
            name="scopes"
            rules={{ validate: (scopes) => scopes.length > 0 || text('scopesNeeded') }}
            render={({ field: { value, onChange } }) => (
              <fieldset>
                <legend>
                  <Text variant="h5">{text('scopesLabel')}</Text>
                </legend>
                <Stack direction="column" gap={1} alignItems="flex-start">
                  {tokenScopes.map((scope) => (
                    <Checkbox
                      key={scope}
                      label={text(scope)}
                      description={text(`${scope}Hint`)}
                      value={value.includes(scope)}
                      onChange={() =>
                        onChange(tokenScopes.filter((each) => value.includes(each) !== (each === scope)))
                      }
                    />
                  ))}
                </Stack>
                {scopesError !== undefined && (
                  <Text color="error">
                    <span role="alert">{scopesError.message ?? ''}</span>
                  </Text>
                )}
              </fieldset>
            )}
          />
          <Controller
            control={control}
            name="role"
            render={({ field: { value, onChange } }) => (
              <Field noMargin label={text('role')} description={text('roleHint')}>
                <RadioButtonGroup
                  aria-label={text('role')}
                  options={tokenRoles.map((role) => ({ value: role, label: text(role) }))}
                  value={value}
                  onChange={onChange}
                />
              </Field>
            )}
          />
          <Field
            noMargin
            label={text('days')}
            description={text('daysHint')}
            invalid={daysError !== undefined}
            error={daysError?.message}
          >
            <Input
              id="token-days"
              inputMode="numeric"
              {...register('days', { validate: (days) => isDays(days) || text('daysWrong') })}
            />
          </Field>
          {creation.error !== null && <ErrorState error={creation.error} title={text('createFailed')} />}
          <FormButtons
            needs="token.write"
            save={text('create')}
            isSaving={creation.isPending}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </FormDrawer>
  );
}
