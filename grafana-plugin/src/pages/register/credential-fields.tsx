import { Combobox, Field, Input, RadioButtonGroup, Stack } from '@grafana/ui';
import { text } from '../../texts/register.ts';
import {
  type Draft,
  type DraftErrors,
  type DraftField,
  type Secrets,
  snmpVersions,
  tlsModes,
} from './draft.ts';
import { errorWord } from './error-word.ts';
import { SecretField } from './secret-field.tsx';
import { StoredCredential } from './stored-credential.tsx';

export interface CredentialFieldsProps {
  readonly draft: Draft;
  readonly secrets: Secrets;
  readonly errors: DraftErrors;
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly onSecrets: (change: Partial<Secrets>) => void;
  /** By several devices, so that it needs a name of its own. */
  readonly isShared?: boolean;
}

const tlsWords = { off: 'tlsOff', verify: 'tlsVerify', pin: 'tlsPin', anonymous: 'tlsAnonymous' } as const;

/** A stored credential, or a new one whose secrets are written and never read. */
export function CredentialFields(props: CredentialFieldsProps) {
  const { draft, errors, onDraft } = props;
  return (
    <Stack direction="column" gap={2}>
      <Field label={text('account')} noMargin>
        <RadioButtonGroup
          id="register-account"
          aria-label={text('account')}
          value={draft.account}
          options={[
            { value: 'new' as const, label: text('accountNew') },
            { value: 'stored' as const, label: text('accountStored') },
          ]}
          onChange={(account) => onDraft({ account })}
        />
      </Field>
      {draft.account === 'new' ? (
        <NewAccount {...props} />
      ) : (
        <StoredCredential
          kind={draft.transport}
          value={draft.credential}
          error={errorWord(errors.credential)}
          onChange={(credential) => onDraft({ credential })}
        />
      )}
    </Stack>
  );
}

function NewAccount(props: CredentialFieldsProps) {
  const { draft, errors, onDraft, isShared = false } = props;
  const textField = (field: 'username' | 'fingerprint' | 'credentialName', help?: string) => (
    <Field
      label={text(field)}
      description={help}
      invalid={errors[field] !== undefined}
      error={errorWord(errors[field])}
      required={field !== 'credentialName'}
      noMargin
    >
      <Input
        id={`register-${field}`}
        width={40}
        autoComplete="off"
        value={draft[field]}
        onChange={(event) => onDraft({ [field]: event.currentTarget.value })}
      />
    </Field>
  );
  const secret = (field: keyof Secrets) => <SecretField field={field} {...props} />;
  const isV3 = draft.transport === 'snmp' && draft.snmpVersion === '3';
  return (
    <>
      {draft.transport === 'snmp' && (
        <Field label={text('snmpVersion')} noMargin>
          <RadioButtonGroup
            id="register-snmp-version"
            aria-label={text('snmpVersion')}
            value={draft.snmpVersion}
            options={snmpVersions.map((value) => ({ value, label: value }))}
            onChange={(snmpVersion) => onDraft({ snmpVersion })}
          />
        </Field>
      )}
      {(draft.transport === 'api' || isV3) &&
        textField('username', draft.transport === 'api' ? text('usernameHelp') : undefined)}
      {draft.transport === 'api' && secret('password')}
      {draft.transport === 'snmp' && !isV3 && secret('community')}
      {isV3 && (
        <>
          <Protocol draft={draft} field="authProtocol" words={['md5', 'sha1']} onDraft={onDraft} />
          {draft.authProtocol !== '' && secret('authPassword')}
          {draft.authProtocol !== '' && (
            <Protocol draft={draft} field="privProtocol" words={['des', 'aes128']} onDraft={onDraft} />
          )}
          {draft.authProtocol !== '' && draft.privProtocol !== '' && secret('privPassword')}
        </>
      )}
      {draft.transport === 'api' && (
        <Field label={text('tls')} noMargin>
          <Combobox
            id="register-tls"
            width={40}
            value={draft.tls}
            options={tlsModes.map((value) => ({ value, label: text(tlsWords[value]) }))}
            onChange={({ value }) => onDraft({ tls: value })}
          />
        </Field>
      )}
      {draft.transport === 'api' && draft.tls === 'pin' && textField('fingerprint', text('fingerprintHelp'))}
      {textField('credentialName', text(isShared ? 'credentialNameSharedHelp' : 'credentialNameHelp'))}
    </>
  );
}

interface ProtocolProps {
  readonly draft: Draft;
  readonly field: Extract<DraftField, 'authProtocol' | 'privProtocol'>;
  readonly words: readonly string[];
  readonly onDraft: (change: Partial<Draft>) => void;
}

function Protocol({ draft, field, words, onDraft }: ProtocolProps) {
  return (
    <Field label={text(field)} noMargin>
      <RadioButtonGroup
        id={`register-${field}`}
        aria-label={text(field)}
        value={draft[field]}
        options={[
          { value: '', label: text('noProtocol') },
          ...words.map((value) => ({ value, label: value.toUpperCase() })),
        ]}
        onChange={(value) => onDraft({ [field]: value })}
      />
    </Field>
  );
}
