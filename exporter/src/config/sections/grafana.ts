import { isLoopback } from '../address.ts';
import type { SectionKey } from '../declaration.ts';
import type { MapReader } from '../map-reader.ts';
import type { SectionReader } from '../section-reader.ts';
import type { GrafanaSetting } from '../settings.ts';

/** Without user, query and fragment. */
const plainUrl = /^https?:\/\/[^\s\\/@?#]+(?:\/[^\s\\?#]*)?$/;

/** The Grafana whose users are accepted, and where its signing keys are. Without the section, none is. */
export const grafana = {
  kind: 'section',
  about: 'The Grafana whose users may use the management API.',
  absent: 'none',
  keys: {
    url: {
      kind: 'text',
      form: plainUrl,
      check: urlError,
      required: 'root_url of Grafana, such as https://grafana.example/',
      about: 'Exactly the `root_url` of Grafana; the trailing slash is optional.',
    },
    jwks_url: {
      kind: 'text',
      form: plainUrl,
      check: urlError,
      absent: '`url` with `/api/signing-keys/keys`',
      about: 'URL of the signing keys, if the exporter reaches Grafana at another address than `url`.',
    },
    ca_file: {
      kind: 'certificates',
      absent: 'system authorities',
      about: 'Certificate authorities (PEM) to trust for Grafana.',
    },
    allow_http: {
      kind: 'flag',
      default: false,
      about: 'Read the keys from another machine over http. On the same machine, http is always allowed.',
    },
  },
} as const satisfies SectionKey;

export function readGrafana(reader: SectionReader<typeof grafana.keys>): GrafanaSetting | undefined {
  const url = reader.get('url');
  const configuredUrl = reader.get('jwks_url');
  const ca = reader.get('ca_file');
  const allowHttp = reader.get('allow_http');
  if (url === undefined) return undefined;
  // Grafana copies root_url from its configuration into its tokens and appends a slash.
  const issuer = url.endsWith('/') ? url : `${url}/`;
  const jwksUrl = new URL(configuredUrl ?? `${issuer}api/signing-keys/keys`);
  checkEncryption(reader.map, jwksUrl, allowHttp);
  return { issuer, jwksUrl, ...(ca === undefined ? {} : { ca }) };
}

/** Does not quote the URL, which can contain a password. */
function urlError(text: string): string | undefined {
  if (!/^https?:\/\/[^\s\\]+$/.test(text) || !URL.canParse(text)) {
    return 'This is not a URL; write it like https://grafana.example/';
  }
  const { username, password, search, hash } = new URL(text);
  if (username !== '' || password !== '') return 'This URL must not contain a user name or password';
  return search === '' && hash === '' ? undefined : 'This URL must not have a query or a fragment';
}

/** An attacker who can change the keys in transit decides who is an administrator. */
function checkEncryption(reader: MapReader, { protocol, hostname }: URL, allowHttp: boolean): void {
  const key = reader.has('jwks_url') ? 'jwks_url' : 'url';
  if (protocol === 'https:') {
    if (allowHttp) reader.invalidKey('allow_http', `This only applies to http, but ${key} is https`);
    return;
  }
  reader.invalidKey('ca_file', `This only applies to https, but ${key} is http`);
  if (allowHttp || isLoopback(hostname.replaceAll(/[[\]]/g, ''))) return;
  reader.invalidKey(
    key,
    'The signing keys could be changed in transit: use https, or allow_http: true on a private network',
  );
}
