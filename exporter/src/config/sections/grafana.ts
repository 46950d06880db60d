import { isLoopback } from '../address.ts';
import type { SectionKey } from '../declaration.ts';
import type { MapReader } from '../map-reader.ts';
import type { SectionReader } from '../section-reader.ts';
import type { GrafanaSetting } from '../settings.ts';

/** Without user, query and fragment. */
const plainUrl = /^https?:\/\/[^\s\\/@?#]+(?:\/[^\s\\?#]*)?$/;

/** Whose word about people counts, and where its signing keys are. Without the section: nobody's. */
export const grafana = {
  kind: 'section',
  about: 'The Grafana whose people may use the management API.',
  absent: 'none',
  keys: {
    url: {
      kind: 'text',
      form: plainUrl,
      check: urlError,
      required: 'root_url of Grafana, such as https://grafana.example/',
      about: '`root_url` of Grafana, letter by letter; the slash at its end may be left out.',
    },
    jwks_url: {
      kind: 'text',
      form: plainUrl,
      check: urlError,
      absent: '`url` with `/api/signing-keys/keys`',
      about:
        'Where the exporter reads the signing keys, when it reaches Grafana under another address than `url`.',
    },
    ca_file: {
      kind: 'certificates',
      absent: 'those of the system',
      about: 'Authorities (PEM) that may have signed the certificate of Grafana.',
    },
    allow_http: {
      kind: 'flag',
      default: false,
      about: 'Read the keys over http from another machine. On the same machine http needs no permission.',
    },
  },
} as const satisfies SectionKey;

export function readGrafana(reader: SectionReader<typeof grafana.keys>): GrafanaSetting | undefined {
  const url = reader.get('url');
  const configuredUrl = reader.get('jwks_url');
  const ca = reader.get('ca_file');
  const allowHttp = reader.get('allow_http');
  if (url === undefined) return undefined;
  // Grafana writes root_url into its tokens as it stands in its file, and puts a slash behind it.
  const issuer = url.endsWith('/') ? url : `${url}/`;
  const jwksUrl = new URL(configuredUrl ?? `${issuer}api/signing-keys/keys`);
  checkEncryption(reader.map, jwksUrl, allowHttp);
  return { issuer, jwksUrl, ...(ca === undefined ? {} : { ca }) };
}

/** The URL is not quoted, since it may hold a password. */
function urlError(text: string): string | undefined {
  if (!/^https?:\/\/[^\s\\]+$/.test(text) || !URL.canParse(text)) {
    return 'This is no URL; write it like https://grafana.example/';
  }
  const { username, password, search, hash } = new URL(text);
  if (username !== '' || password !== '') return 'A user or password has no place in this URL';
  return search === '' && hash === '' ? undefined : 'This URL ends with its path';
}

/** Whoever can change the keys on their way decides who is an administrator. */
function checkEncryption(reader: MapReader, { protocol, hostname }: URL, allowHttp: boolean): void {
  const key = reader.has('jwks_url') ? 'jwks_url' : 'url';
  if (protocol === 'https:') {
    if (allowHttp) reader.invalidKey('allow_http', `This is only used with http, but ${key} is https`);
    return;
  }
  reader.invalidKey('ca_file', `This is only used with https, but ${key} is http`);
  if (allowHttp || isLoopback(hostname.replaceAll(/[[\]]/g, ''))) return;
  reader.invalidKey(
    key,
    'Somebody in between could change the signing keys: use https, or allow_http: true in a network that is yours alone',
  );
}
