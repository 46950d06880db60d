import { isLoopback } from '../address.ts';
import type { Keys } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import type { ServerSetting } from '../settings.ts';

/** Where another server is and how to log in there; the URL and the timeout are of the section. */
export const accountKeys = {
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
} as const satisfies Keys;

export const allowHttp = {
  kind: 'flag',
  default: false,
  about: 'Send an account to another machine over http. On the same machine, http is always allowed.',
} as const;

/** Without user, query and fragment. */
export const plainUrl = /^https?:\/\/[^\s\\/@?#]+(?:\/[^\s\\?#]*)?$/;

type AccountReader = SectionReader<typeof accountKeys>;

interface Limits {
  readonly timeoutMs: number;
  readonly allowHttp: boolean;
}

/** Undefined without a valid URL. `limits` are read last, which is the order of messages about one line. */
export function readServer(
  reader: AccountReader,
  url: string | undefined,
  limits: () => Limits,
): ServerSetting | undefined {
  const account = readAccount(reader);
  const ca = reader.get('ca_file');
  const { timeoutMs, allowHttp: isAllowed } = limits();
  if (url === undefined) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol === 'http:') {
    reader.map.invalidKey('ca_file', 'This only applies to https, but url is http');
    const isOpen = account !== undefined && !isLoopback(parsed.hostname.replaceAll(/[[\]]/g, ''));
    if (isOpen && !isAllowed) {
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

function readAccount(reader: AccountReader): ServerSetting['account'] {
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

/** A check of a URL that does not quote it, since it can contain a password. */
export const serverUrlError =
  (example: string, { api, path }: { readonly api: RegExp; readonly path: string }) =>
  (text: string): string | undefined => {
    if (!/^https?:\/\/[^\s\\]+$/.test(text) || !URL.canParse(text)) {
      return `This is not a URL; write it like ${example}`;
    }
    const { username, password, search, hash, pathname } = new URL(text);
    if (username !== '' || password !== '') return 'This URL must not contain a user name or password';
    if (search !== '' || hash !== '') return 'This URL must not have a query or a fragment';
    return api.test(pathname) ? `Leave ${path} out; the exporter adds it` : undefined;
  };
