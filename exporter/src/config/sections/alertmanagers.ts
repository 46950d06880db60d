import { isLoopback } from '../address.ts';
import type { SectionsKey } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import type { AlertmanagerSetting } from '../settings.ts';

const plainUrl = /^https?:\/\/[^\s\\/@?#]+(?:\/[^\s\\?#]*)?$/;

export const alertmanagers = {
  kind: 'sections',
  about:
    'The Alertmanagers of one cluster, which show alerts and take silences. The first that answers is asked.',
  keys: {
    url: {
      kind: 'text',
      form: plainUrl,
      check: urlError,
      required: 'the address, such as http://127.0.0.1:9093',
      unique: 'Alertmanager',
      about: 'Address with the path prefix, if any, and without `/api/v2`.',
    },
    username: { kind: 'text', about: 'User name for basic authentication.' },
    password: {
      kind: 'secret',
      neededBy: 'username',
      needs: { key: 'username', why: 'A password needs a username' },
      about: 'Password for basic authentication.',
    },
    bearer_token: { kind: 'secret', about: 'Token for bearer authentication, instead of a user.' },
    ca_file: {
      kind: 'certificates',
      absent: 'system authorities',
      about: 'Certificate authorities (PEM) to trust for it.',
    },
    timeout: {
      kind: 'duration',
      min: '100ms',
      max: '30s',
      default: '5s',
      about: 'How long one is waited for before the next is asked.',
    },
    allow_http: {
      kind: 'flag',
      default: false,
      about: 'Send an account to another machine over http. On the same machine, http is always allowed.',
    },
  },
} as const satisfies SectionsKey;

type Root = SectionReader<{ alertmanagers: typeof alertmanagers }>;
type Reader = SectionReader<typeof alertmanagers.keys>;

export const readAlertmanagers = (root: Root): readonly AlertmanagerSetting[] =>
  root.get('alertmanagers').flatMap((reader) => readAlertmanager(reader) ?? []);

function readAlertmanager(reader: Reader): AlertmanagerSetting | undefined {
  const url = reader.get('url');
  const account = readAccount(reader);
  const ca = reader.get('ca_file');
  const timeoutMs = reader.get('timeout');
  const allowHttp = reader.get('allow_http');
  if (url === undefined) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol === 'http:') {
    reader.map.invalidKey('ca_file', 'This only applies to https, but url is http');
    const isOpen = account !== undefined && !isLoopback(parsed.hostname.replaceAll(/[[\]]/g, ''));
    if (isOpen && !allowHttp) {
      const why = 'The account could be read in transit: use https, or allow_http: true on a private network';
      reader.map.invalidKey('url', why);
    }
  }
  return {
    url: parsed,
    timeoutMs,
    ...(account === undefined ? {} : { account }),
    ...(ca === undefined ? {} : { ca }),
  };
}

function readAccount(reader: Reader): AlertmanagerSetting['account'] {
  const username = reader.get('username');
  const password = reader.get('password');
  const token = reader.get('bearer_token');
  if (username !== undefined && reader.has('bearer_token')) {
    reader.map.invalidKey('username', 'Use either a user or a bearer_token, not both');
    return undefined;
  }
  if (token !== undefined) return { kind: 'bearer', token };
  return username === undefined || password === undefined ? undefined : { kind: 'basic', username, password };
}

/** Does not quote the URL, which can contain a password. */
function urlError(text: string): string | undefined {
  if (!/^https?:\/\/[^\s\\]+$/.test(text) || !URL.canParse(text)) {
    return 'This is not a URL; write it like http://127.0.0.1:9093';
  }
  const { username, password, search, hash, pathname } = new URL(text);
  if (username !== '' || password !== '') return 'This URL must not contain a user name or password';
  if (search !== '' || hash !== '') return 'This URL must not have a query or a fragment';
  return /\/api\/v\d/.test(pathname) ? 'Leave /api/v2 out; the exporter adds it' : undefined;
}
