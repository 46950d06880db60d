import { Field, Input, RadioButtonGroup, Stack } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { type Answer, api } from '../../api/client.ts';
import { transportWord } from '../../devices/words.ts';
import { ReadNotice } from '../../states/read-notice.tsx';
import { text } from '../../texts/register.ts';
import type { Draft, DraftErrors } from './draft.ts';
import { errorWord } from './error-word.ts';

type Tenant = Answer<'get', '/tenant'>;

interface ConnectionFieldsProps {
  readonly draft: Draft;
  readonly errors: DraftErrors;
  readonly onDraft: (change: Partial<Draft>) => void;
}

/** Where the device is. */
export function AddressFields({ draft, errors, onDraft }: ConnectionFieldsProps) {
  const tenant = useQuery({ queryKey: ['tenant'], queryFn: ({ signal }) => api.get('/tenant', { signal }) });
  return (
    <>
      <ReadNotice query={tenant} failed={text('networksFailed')} />
      <Stack gap={2} wrap="wrap">
        <Field
          label={text('address')}
          description={addressHelp(tenant)}
          invalid={errors.address !== undefined}
          error={errorWord(errors.address)}
          required
          noMargin
        >
          <Input
            id="register-address"
            width={40}
            autoComplete="off"
            placeholder="10.1.1.11"
            value={draft.address}
            onChange={(event) => onDraft({ address: event.currentTarget.value })}
          />
        </Field>
        <Field
          label={text('port')}
          description={text('portHelp')}
          invalid={errors.port !== undefined}
          error={errorWord(errors.port)}
          noMargin
        >
          <Input
            id="register-port"
            width={16}
            inputMode="numeric"
            placeholder={draft.transport === 'snmp' ? '161' : draft.tls === 'off' ? '8728' : '8729'}
            value={draft.port}
            onChange={(event) => onDraft({ port: event.currentTarget.value })}
          />
        </Field>
      </Stack>
    </>
  );
}

function addressHelp({
  data,
  error,
}: {
  readonly data?: Tenant | undefined;
  readonly error: unknown;
}): string {
  if (data === undefined)
    return error === null ? text('addressHelp', { networks: '…' }) : text('addressHelpUnread');
  return data.networks.length === 0
    ? text('addressHelpNone')
    : text('addressHelp', { networks: data.networks.join(', ') });
}

/** Each kind of credential is for one transport. */
export function TransportField({ draft, onDraft }: Omit<ConnectionFieldsProps, 'errors'>) {
  return (
    <Field
      label={text('transport')}
      description={text(draft.transport === 'api' ? 'transportHelpApi' : 'transportHelpSnmp')}
      noMargin
    >
      <RadioButtonGroup
        id="register-transport"
        aria-label={text('transport')}
        value={draft.transport}
        options={(['api', 'snmp'] as const).map((value) => ({ value, label: transportWord(value) }))}
        onChange={(transport) => onDraft({ transport, credential: '' })}
      />
    </Field>
  );
}
