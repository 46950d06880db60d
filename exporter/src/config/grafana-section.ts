import { isLoopback } from './address.ts';
import { readAuthorities } from './authorities.ts';
import type { MapReader } from './map-reader.ts';
import type { Settings } from './settings.ts';

export const grafanaKeys = ['url', 'jwks_url', 'ca_file', 'allow_http'] as const;

/** `grafana`: whose word about people counts, and where its signing keys are. Without the section: nobody's. */
export function readGrafana(root: MapReader): Pick<Settings, 'grafana'> {
  if (!root.has('grafana')) return {};
  const reader = root.child('grafana', grafanaKeys);
  if (!reader.has('url')) reader.missing('url', 'root_url of Grafana, such as https://grafana.example/');
  const url = readUrl(reader, 'url');
  const ownPlace = readUrl(reader, 'jwks_url');
  const ca = readAuthorities(reader);
  const allowHttp = reader.flag('allow_http') ?? false;
  if (url === undefined) return {};
  // Grafana writes root_url into its tokens as it stands in its file, and puts a slash behind it.
  const issuer = url.endsWith('/') ? url : `${url}/`;
  const jwksUrl = new URL(ownPlace ?? `${issuer}api/signing-keys/keys`);
  checkWay(reader, jwksUrl, allowHttp);
  return { grafana: { issuer, jwksUrl, ...(ca === undefined ? {} : { ca }) } };
}

function readUrl(reader: MapReader, key: 'url' | 'jwks_url'): string | undefined {
  const found = reader.text(key);
  if (found === undefined) return undefined;
  const { text } = found;
  const problem = urlProblem(
    /^https?:\/\/[^\s\\]+$/.test(text) && URL.canParse(text) ? new URL(text) : undefined,
  );
  if (problem === undefined) return text;
  // Not quoted, since it may hold a password.
  reader.invalid(found, problem);
  return undefined;
}

function urlProblem(url: URL | undefined): string | undefined {
  if (url === undefined) return 'This is no URL; write it like https://grafana.example/';
  const { username, password, search, hash } = url;
  if (username !== '' || password !== '') return 'A user or password has no place in this URL';
  return search === '' && hash === '' ? undefined : 'This URL ends with its path';
}

/** Whoever can change the keys on their way decides who is an administrator. */
function checkWay(reader: MapReader, { protocol, hostname }: URL, allowHttp: boolean): void {
  const key = reader.has('jwks_url') ? 'jwks_url' : 'url';
  if (protocol === 'https:') {
    if (allowHttp) reader.unfit('allow_http', `This is only used with http, but ${key} is https`);
    return;
  }
  reader.unfit('ca_file', `This is only used with https, but ${key} is http`);
  if (allowHttp || isLoopback(hostname.replaceAll(/[[\]]/g, ''))) return;
  reader.unfit(
    key,
    'Somebody in between could change the signing keys: use https, or allow_http: true in a network that is yours alone',
  );
}
