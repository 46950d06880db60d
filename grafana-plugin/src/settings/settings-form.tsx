import { DataSourcePicker } from '@grafana/runtime';
import { Alert, Box, Button, Field, FieldSet, Input, SecretInput, Stack, Text } from '@grafana/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { ownOrganisationRole } from '../access/organisation-role.ts';
import { prometheusSources } from '../prometheus/data-source.ts';
import { ErrorState } from '../states/error-state.tsx';
import { text } from '../texts/settings.ts';
import type { PluginSettings } from './plugin-settings.ts';
import { saveSettings } from './save-settings.ts';
import { tokenError, urlError, withoutSlash } from './validate-settings.ts';

interface SettingsFormProps {
  readonly settings: PluginSettings;
  readonly hasToken: boolean;
  readonly onSaved: (settings: PluginSettings) => void;
}

interface Values {
  readonly exporterUrl: string;
  readonly token: string;
  readonly prometheusUid: string;
}

export function SettingsForm({ settings, hasToken, onSaved }: SettingsFormProps) {
  const [replacesToken, setReplacesToken] = useState(false);
  const keepsToken = hasToken && !replacesToken;
  const { control, register, handleSubmit, formState, resetField } = useForm<Values>({
    defaultValues: {
      exporterUrl: settings.exporterUrl ?? '',
      token: '',
      prometheusUid: settings.prometheusUid ?? '',
    },
  });
  const save = useMutation({
    mutationFn: async ({ exporterUrl, token, prometheusUid }: Values) => {
      const jsonData: PluginSettings = {
        exporterUrl: withoutSlash(exporterUrl),
        ...(prometheusUid === '' ? {} : { prometheusUid }),
        ...(settings.provisioned === true ? { provisioned: true } : {}),
      };
      // Pasted from a terminal, it may bring the end of its line along.
      const typed = token.trim();
      await saveSettings({ jsonData, ...(typed === '' ? {} : { secureJsonData: { token: typed } }) });
      return jsonData;
    },
    onSuccess: (saved) => {
      resetField('token');
      setReplacesToken(false);
      onSaved(saved);
    },
  });
  const mayChange = ownOrganisationRole() === 'Admin';
  const { errors } = formState;
  return (
    <form onSubmit={(event) => void handleSubmit((values) => save.mutate(values))(event)} noValidate>
      <Box maxWidth={60}>
        <FieldSet label={text('exporter')} disabled={!mayChange}>
          {settings.provisioned === true ? (
            <Alert severity="warning" title={text('provisioned')}>
              {text('provisionedHint')}
            </Alert>
          ) : (
            <Box marginBottom={2}>
              <Text element="p" variant="bodySmall" color="secondary">
                {text('ifProvisioned')}
              </Text>
            </Box>
          )}
          {!mayChange && <Alert severity="info" title={text('onlyAdmin')} />}
          <Field
            label={text('url')}
            description={text('urlHelp')}
            invalid={errors.exporterUrl !== undefined}
            error={errors.exporterUrl?.message}
          >
            <Input
              {...register('exporterUrl', { validate: (value) => urlError(value.trim()) ?? true })}
              id="mikrofleet-url"
              type="url"
              placeholder="http://mikrofleet:9436"
            />
          </Field>
          <Field
            label={text('token')}
            htmlFor="mikrofleet-token"
            description={text('tokenHelp')}
            invalid={errors.token !== undefined}
            error={errors.token?.message}
          >
            <Controller
              control={control}
              name="token"
              rules={{ validate: (value) => tokenError(value.trim(), keepsToken) ?? true }}
              render={({ field }) => (
                <SecretInput
                  {...field}
                  id="mikrofleet-token"
                  autoComplete="off"
                  isConfigured={keepsToken}
                  placeholder={keepsToken ? text('tokenSet') : 'mkf_…'}
                  onReset={() => setReplacesToken(true)}
                />
              )}
            />
          </Field>
          <Field
            label={text('source')}
            htmlFor="mikrofleet-source"
            description={prometheusSources().length === 0 ? text('sourceNone') : text('sourceHelp')}
          >
            <Controller
              control={control}
              name="prometheusUid"
              render={({ field: { value, onChange } }) => (
                <DataSourcePicker
                  inputId="mikrofleet-source"
                  type="prometheus"
                  metrics
                  noDefault
                  current={value === '' ? null : value}
                  onChange={({ uid }) => onChange(uid)}
                  onClear={() => onChange('')}
                />
              )}
            />
          </Field>
          {save.error !== null && <ErrorState error={save.error} title={text('saveFailed')} />}
          <Stack gap={2} alignItems="center">
            <Button type="submit" disabled={!mayChange || save.isPending}>
              {text('save')}
            </Button>
            <span role="status">{save.isSuccess ? text('saved') : ''}</span>
          </Stack>
        </FieldSet>
      </Box>
    </form>
  );
}
