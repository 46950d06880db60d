import { Combobox, Field } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { everyCredential } from '../../devices/credentials.ts';
import { ReadNotice } from '../../states/read-notice.tsx';
import { text } from '../../texts/register.ts';

interface StoredCredentialProps {
  readonly kind: 'api' | 'snmp';
  /** Id; empty while none is chosen. */
  readonly value: string;
  readonly help?: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (id: string) => void;
}

/** One of the stored credentials of a kind. */
export function StoredCredential({ kind, value, help, error, onChange }: StoredCredentialProps) {
  const stored = useQuery(everyCredential);
  const credentials = (stored.data ?? []).filter(({ profile }) => profile.kind === kind);
  const isKnown = credentials.some(({ id }) => id === value);
  const wrong = stored.data !== undefined && value !== '' && !isKnown ? text('credentialGone') : error;
  const isNone = stored.data !== undefined && credentials.length === 0;
  return (
    <>
      <ReadNotice query={stored} failed={text('credentialsFailed')} />
      <Field
        label={text('credential')}
        description={help ?? (isNone ? text('credentialNone') : undefined)}
        invalid={wrong !== undefined}
        error={wrong}
        required
        noMargin
      >
        <Combobox
          id="register-credential"
          placeholder={text('credentialChoose')}
          width={40}
          loading={stored.isPending}
          value={isKnown ? value : null}
          options={credentials.map(({ id, name, networks }) => ({
            value: id,
            label: name,
            description: networks.join(', '),
          }))}
          onChange={(option) => onChange(option.value)}
        />
      </Field>
    </>
  );
}
