import type { components } from '../../api/schema.generated.ts';
import type { DeviceType } from '../../devices/device.ts';

type Schemas = components['schemas'];
export type Registration = Schemas['DeviceRegistration'];
type NewCredential = Schemas['NewCredential'];
type Account = { credential: string } | { new_credential: NewCredential };

export const tlsModes = ['off', 'verify', 'pin', 'anonymous'] as const;
export const snmpVersions = ['2c', '3', '1'] as const;

/** What a person types, kept when they leave the page. Secrets are apart: they are kept nowhere. */
export interface Draft {
  readonly address: string;
  readonly port: string;
  readonly transport: 'api' | 'snmp';
  readonly account: 'stored' | 'new';
  /** Id of a stored credential. */
  readonly credential: string;
  readonly credentialName: string;
  readonly username: string;
  readonly tls: (typeof tlsModes)[number];
  readonly fingerprint: string;
  readonly snmpVersion: (typeof snmpVersions)[number];
  readonly authProtocol: '' | 'md5' | 'sha1';
  readonly privProtocol: '' | 'des' | 'aes128';
  readonly name: string;
  /** Empty: what the device looks like. */
  readonly type: '' | DeviceType;
  readonly role: string;
  /** Name of a site; one that is not there yet is made. */
  readonly site: string;
  /** Id of a device. */
  readonly parent: string;
  /** Lines of name=value. */
  readonly labels: string;
}

export interface Secrets {
  readonly password: string;
  readonly community: string;
  readonly authPassword: string;
  readonly privPassword: string;
}

export const noSecrets: Secrets = { password: '', community: '', authPassword: '', privPassword: '' };

export const emptyDraft: Draft = {
  address: '',
  port: '',
  transport: 'api',
  account: 'new',
  credential: '',
  credentialName: '',
  username: '',
  tls: 'off',
  fingerprint: '',
  snmpVersion: '2c',
  authProtocol: 'sha1',
  privProtocol: 'aes128',
  name: '',
  type: '',
  role: '',
  site: '',
  parent: '',
  labels: '',
};

export type DraftField = keyof Draft | keyof Secrets;
/** What is missing or wrong before anything is asked, by field. */
export type DraftErrors = Readonly<
  Partial<Record<DraftField, 'missing' | 'port' | 'fingerprint' | 'address'>>
>;

/** Without the address, as for several devices that share one account. */
export function accountErrors(draft: Draft, secrets: Secrets): DraftErrors {
  if (draft.account === 'stored') return draft.credential === '' ? { credential: 'missing' } : {};
  const needed: DraftField[] =
    draft.transport === 'api'
      ? ['username', 'password']
      : draft.snmpVersion !== '3'
        ? ['community']
        : [
            'username',
            ...(draft.authProtocol === '' ? [] : (['authPassword'] as const)),
            ...(draft.authProtocol === '' || draft.privProtocol === '' ? [] : (['privPassword'] as const)),
          ];
  const values: Readonly<Record<string, string>> = { ...draft, ...secrets };
  const missing = needed.filter((field) => (values[field] ?? '').trim() === '');
  const errors: Partial<Record<DraftField, 'missing' | 'fingerprint'>> = Object.fromEntries(
    missing.map((field) => [field, 'missing']),
  );
  const isPinned = draft.transport === 'api' && draft.tls === 'pin';
  if (isPinned && draft.fingerprint.replaceAll(/[:\s]/gu, '').length !== 64)
    errors.fingerprint = 'fingerprint';
  return errors;
}

export function connectionErrors(draft: Draft, secrets: Secrets): DraftErrors {
  const port = draft.port.trim();
  // In the order of the fields: the first one gets the focus.
  return {
    ...(draft.address.trim() === ''
      ? { address: 'missing' }
      : /[\s/]|^https?:/u.test(draft.address.trim())
        ? { address: 'address' }
        : {}),
    ...(port === '' || (/^\d+$/u.test(port) && Number(port) >= 1 && Number(port) <= 65_535)
      ? {}
      : { port: 'port' }),
    ...accountErrors(draft, secrets),
  };
}

export function accountOf(draft: Draft, secrets: Secrets): Account {
  if (draft.account === 'stored') return { credential: draft.credential };
  const name = draft.credentialName.trim();
  return { new_credential: { ...(name === '' ? {} : { name }), ...newAccount(draft, secrets) } };
}

function newAccount(draft: Draft, secrets: Secrets): Pick<NewCredential, 'profile' | 'secrets'> {
  const username = draft.username.trim();
  if (draft.transport === 'api') {
    const tls =
      draft.tls === 'pin'
        ? { mode: 'pin' as const, fingerprint: draft.fingerprint.trim() }
        : { mode: draft.tls };
    return { profile: { kind: 'api', username, tls } as never, secrets: { password: secrets.password } };
  }
  const { snmpVersion: version, authProtocol, privProtocol } = draft;
  if (version !== '3')
    return { profile: { kind: 'snmp', version }, secrets: { community: secrets.community } };
  const isAuthenticated = authProtocol !== '';
  const isPrivate = isAuthenticated && privProtocol !== '';
  return {
    profile: {
      kind: 'snmp',
      version,
      username,
      ...(isAuthenticated ? { auth_protocol: authProtocol } : {}),
      ...(isPrivate ? { priv_protocol: privProtocol } : {}),
    },
    secrets: {
      ...(isAuthenticated ? { auth_password: secrets.authPassword } : {}),
      ...(isPrivate ? { priv_password: secrets.privPassword } : {}),
    },
  };
}

const endpoint = ({ address, port }: Draft) => ({
  address: address.trim(),
  ...(port.trim() === '' ? {} : { port: Number(port) }),
});

export const toTest = (draft: Draft, secrets: Secrets): Schemas['ConnectionTest'] => ({
  ...endpoint(draft),
  ...accountOf(draft, secrets),
});

export const toRegistration = (
  draft: Draft,
  secrets: Secrets,
  labels: Readonly<Record<string, string>>,
): Registration => ({
  contact: true,
  ...endpoint(draft),
  ...accountOf(draft, secrets),
  ...(draft.name.trim() === '' ? {} : { name: draft.name.trim() }),
  ...(draft.type === '' ? {} : { type: draft.type }),
  ...(draft.role.trim() === '' ? {} : { role: draft.role.trim() }),
  ...(draft.site.trim() === '' ? {} : { site: draft.site.trim() }),
  ...(draft.parent === '' ? {} : { parent: draft.parent }),
  ...(Object.keys(labels).length === 0 ? {} : { labels: { ...labels } }),
});
