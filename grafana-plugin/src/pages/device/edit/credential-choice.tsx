import { Combobox, Field, Stack, TextLink } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { pluginLink } from '../../../address/plugin-link.ts';
import { everyCredential } from '../../../devices/credentials.ts';
import { ErrorState } from '../../../states/error-state.tsx';
import { text } from '../../../texts/device-edit.ts';

interface CredentialChoiceProps {
  readonly kind: 'api' | 'snmp';
  /** Id. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of the stored credentials of a kind. */
export function CredentialChoice({ kind, value, onChange }: CredentialChoiceProps) {
  const stored = useQuery(everyCredential);
  const credentials = (stored.data ?? []).filter(({ profile }) => profile.kind === kind);
  const isMissing = stored.data !== undefined && !credentials.some(({ id }) => id === value);
  return (
    <Stack direction="column" gap={1}>
      {stored.error !== null && <ErrorState error={stored.error} title={text('credentialsFailed')} />}
      <Field
        label={text('credential')}
        description={text('credentialHelp')}
        invalid={isMissing}
        error={isMissing ? text('credentialMissing') : undefined}
        noMargin
      >
        <Combobox
          id="edit-credential"
          width={40}
          loading={stored.isPending}
          value={isMissing ? null : value}
          options={credentials.map(({ id, name, networks }) => ({
            value: id,
            label: name,
            description: networks.join(', '),
          }))}
          onChange={(option) => onChange(option.value)}
        />
      </Field>
      <TextLink href={pluginLink('credentials')} inline={false}>
        {text('openCredentials')}
      </TextLink>
    </Stack>
  );
}
