import type { IncomingHttpHeaders } from 'node:http';
import { type Organisation, people, type Person } from './people.ts';

/** Who asks, and in which organisation. */
export interface SignedIn {
  readonly person: Person;
  readonly organisation: Organisation;
}

export const cookieNames = { person: 'host_user', organisation: 'host_org' } as const;

/** By cookie, without passwords: the server is only for its own machine. */
export function readSignedIn(
  headers: IncomingHttpHeaders,
  organisations: readonly Organisation[],
  url?: URL,
): SignedIn {
  const cookies = readCookies(headers.cookie);
  const login = cookies.get(cookieNames.person) ?? 'admin';
  const find = (id: unknown): Organisation | undefined =>
    organisations.find((organisation) => String(organisation.id) === id);
  return {
    person: people.find((known) => known.login === login) ?? people.find((known) => known.login === 'admin')!,
    // A page that was opened before a switch goes on asking for the organisation that it was opened in; links name it in their query.
    organisation:
      find(url?.searchParams.get('targetOrgId')) ??
      find(headers['x-grafana-org-id']) ??
      find(cookies.get(cookieNames.organisation)) ??
      organisations[0]!,
  };
}

/** Where `?as=login&org=2` leads to, with its cookies; Grafana's own `orgId` does the same as `org`. */
export function signInByAddress(
  url: URL,
  organisations: readonly Organisation[],
): { readonly location: string; readonly cookies: readonly string[] } | undefined {
  const rest = new URL(url);
  const login = url.searchParams.get('as');
  const id = url.searchParams.get('org') ?? url.searchParams.get('orgId');
  const cookies: string[] = [];
  if (login !== null && people.some((known) => known.login === login))
    cookies.push(cookieOf(cookieNames.person, login));
  if (id !== null && organisations.some((known) => String(known.id) === id))
    cookies.push(cookieOf(cookieNames.organisation, id));
  if (cookies.length === 0) return undefined;
  for (const name of ['as', 'org', 'orgId']) rest.searchParams.delete(name);
  return { location: rest.pathname + rest.search, cookies };
}

export const cookieOf = (name: string, value: string | number): string =>
  `${name}=${value}; Path=/; SameSite=Strict`;

const readCookies = (header = ''): ReadonlyMap<string, string> =>
  new Map(
    header.split(/; */u).map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
