import { wordSet } from './word-set.ts';

/** Replaces a secret, whatever its length. */
export const maskText = '******';

// The last part of a name decides: `security.passphrase` is a passphrase.
const secretEnd =
  /(?:^|-)(?:password|passphrase|secret|secrets|psk|pin|puk|token|key|keys|key-val|key-b64|credentials|qr|qrcode|client-config|script)(?:-?\d+)?$/;

const secretNames = wordSet(
  'cak activation-code confirmation-code provisioning-code secret-download-key trap-community community direct-url',
);

// Scripts and other long texts: people put passwords in them.
const secretTexts = wordSet(`
  source content contents config-json config-string on-event script binding-script command dial-command container-command-lines
  environment down-script up-script test-script lease-script modem-init on-alert on-backup on-down
  on-error on-fail on-login on-logout on-master on-message on-up
`);

// Names that end like a secret but are not: public keys, key counts, template names.
const harmless = wordSet(
  'public-key vpn-public-key vpn-peer-public-key gre-key lacp-user-key partner-key actor-key multi-passphrase-group',
);

/** In these menus a property with a harmless name is the secret. */
const secretsOfMenu: ReadonlyMap<string, readonly string[]> = new Map([
  ['/interface/l2tp-ether', ['peer-cookie', 'send-cookie']],
  ['/interface/macsec', ['cak']],
  ['/snmp/community', ['name', 'default-name']],
  ['/system/history', ['redo', 'undo']],
  // With the private key behind the public one, which is identity.public.
  ['/zerotier', ['identity']],
  // One-time codes of banks and mail accounts arrive this way.
  ['/tool/sms/inbox', ['message']],
  ['/user-manager/advanced', ['paypal-signature']],
]);

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** True when the value must not leave the exporter in a response, an audit record or a message. */
export function isSecretProperty(menu: string, name: string): boolean {
  if (secretsOfMenu.get(menu)?.includes(name) === true) return true;
  const last = lastPart(name);
  if (harmless.has(last)) return false;
  return secretNames.has(last) || secretTexts.has(last) || secretEnd.test(last);
}

// Real properties that are a prefix of a secret's name.
const ownNames = wordSet('auth authentication container default encryption static to user');

const knownSecrets = [
  ...secretNames,
  ...secretTexts,
  ...wordSet(`
    password passphrase secret secrets key private-key preshared-key pre-shared-key
  wpa-pre-shared-key wpa2-pre-shared-key private-pre-shared-key private-passphrase psk pin auth-key
  enc-key authentication-password encryption-password encryption-key otp-secret ipsec-secret
  ppk-secret shared-secret eap-password mschapv2-password tcp-md5-key token nv2-preshared-key
  nv2-sync-secret static-key-0 static-sta-private-key sim-pin puk management-protection-key
  default-credentials key-passphrase challenge-password smb-password
  `),
];

/**
 * Like {@link isSecretProperty}, but also true for prefixes of such names: the console completes names, and a
 * query on a secret would reveal it piece by piece.
 */
export function mayNameSecret(menu: string, name: string): boolean {
  if (isSecretProperty(menu, name)) return true;
  const last = lastPart(name);
  if (ownNames.has(last)) return false;
  const ofMenu = secretsOfMenu.get(menu) ?? [];
  return [...knownSecrets, ...ofMenu].some((secret) => secret.startsWith(last));
}

// Second line of defence, for a secret in an unexpected property.
const secretValue = /PRIVATE KEY-----|\bPrivateKey\s*=|\bPresharedKey\s*=|:\/\/[^/\s:@]*:[^/\s@]+@/;

// Secrets in running text with their name: the log repeats commands and PPP and RADIUS packets, and User
// Manager comments and attributes contain free text.
const namedSecret =
  /((?:password|passphrase|passwd|secret|psk|token|community|(?:private|preshared|pre-shared|shared|auth|enc|md5)[-_]?key)(?:\s{0,8}=|:)\s{0,8})("(?:[^"\\]|\\.)*"?|[^\s,;)>]+)/gi;

export function maskedValue(menu: string, name: string, value: string): string {
  if (isSecretProperty(menu, name) || secretValue.test(value)) return maskText;
  return value.replaceAll(namedSecret, `$1${maskText}`);
}

/** For an argument: its name may be a prefix, which the device completes. */
export function maskedArgument(menu: string, name: string, value: string): string {
  return mayNameSecret(menu, name) ? maskText : maskedValue(menu, name, value);
}
