import { text } from '../texts/settings.ts';

/** What is wrong with an address; undefined: nothing. A path would be put before every path of the API. */
export function urlError(url: string): string | undefined {
  if (url === '') return text('urlMissing');
  if (!URL.canParse(url)) return text('urlWrong');
  const { protocol, pathname, search, hash, username, password } = new URL(url);
  const isPlain =
    ['/', ''].includes(pathname) && search === '' && hash === '' && username === '' && password === '';
  return ['http:', 'https:'].includes(protocol) && isPlain ? undefined : text('urlWrong');
}

/** `isSet`: Grafana has one already, and an empty field keeps it. */
export function tokenError(token: string, isSet: boolean): string | undefined {
  if (token === '') return isSet ? undefined : text('tokenMissing');
  return token.startsWith('mkf_') ? undefined : text('tokenWrong');
}

/** As it is stored: Grafana puts the path of a route behind it. */
export const withoutSlash = (url: string): string => url.trim().replace(/\/+$/u, '');
