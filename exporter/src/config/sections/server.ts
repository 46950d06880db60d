import { isLoopback } from '../address.ts';
import { refuseFile } from '../certificates.ts';
import type { Keys } from '../declaration.ts';
import type { MapReader } from '../map-reader.ts';
import { clientCertificate, RenewedServer, type ServerFiles, serverFiles } from '../renewed-server.ts';
import type { SectionReader } from '../section-reader.ts';
import type { ServerAccount, ServerTls } from '../settings.ts';

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
  cert_file: {
    kind: 'certificates',
    neededBy: 'key_file',
    about: 'Certificate (PEM) to show when it asks for one, followed by those between it and its authority.',
  },
  key_file: { kind: 'private-key', neededBy: 'cert_file', about: 'Private key (PEM) of the certificate.' },
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
): RenewedServer | undefined {
  const account = readAccount(reader);
  const tls = readServerTls(reader);
  const { timeoutMs, allowHttp: isAllowed } = limits();
  if (url === undefined) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol === 'http:') {
    for (const key of tlsKeys) reader.map.invalidKey(key, 'This only applies to https, but url is http');
    const isOpen = account !== undefined && !isLoopback(parsed.hostname.replaceAll(/[[\]]/g, ''));
    if (isOpen && !isAllowed) {
      const why = 'The account could be read in transit: use https, or allow_http: true on a private network';
      reader.map.invalidKey('url', why);
    }
  }
  return new RenewedServer({ url: parsed, timeoutMs, account, tls }, filesOf(reader.map));
}

const tlsKeys = ['ca_file', 'cert_file', 'key_file'] as const;

function readServerTls(reader: AccountReader): ServerTls | undefined {
  const [ca, cert, key] = [reader.get('ca_file'), reader.get('cert_file'), reader.get('key_file')];
  const client = cert === undefined || key === undefined ? undefined : clientCertificate(cert, key);
  if (client !== undefined && 'why' in client) {
    refuseFile(reader.map, reader.map.text('key_file'), client.why);
    return undefined;
  }
  return ca === undefined && client === undefined ? undefined : { ca, client };
}

/** The paths of all files that a server is reached with. */
function filesOf(map: MapReader): ServerFiles {
  const paths = serverFiles.flatMap((key) => {
    const path = map.text(key);
    return path === undefined ? [] : [[key, map.source.pathOf(path.text)] as const];
  });
  return Object.fromEntries(paths);
}

function readAccount(reader: AccountReader): ServerAccount | undefined {
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
