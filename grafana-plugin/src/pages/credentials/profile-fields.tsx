import { Combobox, Field, Input, RadioButtonGroup, Stack, TextArea } from '@grafana/ui';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { text } from '../../texts/credentials.ts';
import { type CredentialValues, snmpVersions, tlsModes } from './credential-values.ts';

interface ProfileFieldsProps {
  readonly form: UseFormReturn<CredentialValues>;
}

const isPort = (typed: string): boolean =>
  typed.trim() === '' || (/^\d{1,5}$/u.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= 65_535);

/** The settings of an account that are no secrets. */
export function ProfileFields({ form }: ProfileFieldsProps) {
  const { register, watch, formState } = form;
  const { kind, version } = watch();
  const { username: usernameError, port: portError, hostKey: hostKeyError } = formState.errors;
  return (
    <Stack direction="column" gap={2}>
      {kind === 'snmp' && <SnmpFields form={form} />}
      {(kind !== 'snmp' || version === '3') && (
        <Field
          noMargin
          required
          label={text('username')}
          description={kind === 'api' ? text('usernameHint') : undefined}
          invalid={usernameError !== undefined}
          error={usernameError?.message}
        >
          <Input
            id="credential-username"
            autoComplete="off"
            {...register('username', { validate: (name) => name.trim() !== '' || text('usernameNeeded') })}
          />
        </Field>
      )}
      <Field
        noMargin
        label={text('port')}
        description={text('portHint')}
        invalid={portError !== undefined}
        error={portError?.message}
      >
        <Input
          id="credential-port"
          inputMode="numeric"
          {...register('port', { validate: (port) => isPort(port) || text('portWrong') })}
        />
      </Field>
      {kind === 'api' && <TlsFields form={form} />}
      {kind === 'ssh' && (
        <Field
          noMargin
          label={text('hostKey')}
          description={text('hostKeyHint')}
          invalid={hostKeyError !== undefined}
          error={hostKeyError?.message}
        >
          <Input
            id="credential-host-key"
            {...register('hostKey', {
              validate: (key) =>
                key.trim() === '' || /^SHA256:[A-Za-z0-9+/]{43}$/u.test(key.trim()) || text('hostKeyWrong'),
            })}
          />
        </Field>
      )}
    </Stack>
  );
}

function TlsFields({ form: { control, register, watch, formState } }: ProfileFieldsProps) {
  const { tls } = watch();
  const { fingerprint: fingerprintError, ca: caError } = formState.errors;
  return (
    <>
      <Controller
        control={control}
        name="tls"
        render={({ field: { value, onChange } }) => (
          <Field noMargin label={text('tls')} htmlFor="credential-tls" description={text(`${tls}Hint`)}>
            <Combobox<string>
              id="credential-tls"
              options={tlsModes.map((mode) => ({ value: mode, label: text(mode) }))}
              value={value}
              onChange={(option) => onChange(option.value)}
            />
          </Field>
        )}
      />
      {tls === 'pin' && (
        <Field
          noMargin
          required
          label={text('fingerprint')}
          description={text('fingerprintHint')}
          invalid={fingerprintError !== undefined}
          error={fingerprintError?.message}
        >
          <Input
            id="credential-fingerprint"
            {...register('fingerprint', {
              validate: (digits) =>
                /^:*(?:[0-9A-Fa-f]:*){64}$/u.test(digits.trim()) || text('fingerprintWrong'),
            })}
          />
        </Field>
      )}
      {tls === 'verify' && (
        <Field
          noMargin
          label={text('ca')}
          description={text('caHint')}
          invalid={caError !== undefined}
          error={caError?.message}
        >
          <TextArea
            id="credential-ca"
            rows={4}
            {...register('ca', {
              validate: (ca) =>
                ca.trim() === '' || ca.includes('-----BEGIN CERTIFICATE-----') || text('caWrong'),
            })}
          />
        </Field>
      )}
    </>
  );
}

function SnmpFields({ form: { control, watch } }: ProfileFieldsProps) {
  const { version, authProtocol } = watch();
  const protocols = [
    { name: 'authProtocol', label: text('authProtocol'), choices: ['md5', 'sha1'] },
    { name: 'privProtocol', label: text('privProtocol'), choices: ['des', 'aes128'] },
  ] as const;
  return (
    <>
      <Controller
        control={control}
        name="version"
        render={({ field: { value, onChange } }) => (
          <Field noMargin label={text('version')}>
            <RadioButtonGroup
              aria-label={text('version')}
              options={snmpVersions.map((each) => ({ value: each, label: each }))}
              value={value}
              onChange={onChange}
            />
          </Field>
        )}
      />
      {version === '3' &&
        // Encryption needs authentication.
        protocols.slice(0, authProtocol === '' ? 1 : 2).map(({ name, label, choices }) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field: { value, onChange } }) => (
              <Field noMargin label={label}>
                <RadioButtonGroup<string>
                  aria-label={label}
                  options={[
                    { value: '', label: text('noProtocol') },
                    ...choices.map((each) => ({ value: each, label: each.toUpperCase() })),
                  ]}
                  value={value}
                  onChange={onChange}
                />
              </Field>
            )}
          />
        ))}
    </>
  );
}
