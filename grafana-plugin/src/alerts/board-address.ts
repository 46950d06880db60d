import { config } from '@grafana/runtime';
import { boardNames } from '../../../dashboards/boards/names.generated.ts';
import { boardUid, fileBoards, pluginBoards } from '../../../dashboards/language/links.ts';
import { webAddress } from './alert.ts';

const hourMs = 3_600_000;

/**
 * The board of an alert with the time around it: from an hour before it began until now. What the annotation says of the time stays.
 * A board of ours in this Grafana is the plugin's copy: not every organisation has the boards of files.
 */
export function boardAddress(annotation: string | undefined, startsAt: string): string | undefined {
  const address = webAddress(annotation);
  if (address === undefined) return undefined;
  const url = new URL(address, window.location.origin);
  const path = address.startsWith('/') ? withoutBase(url.pathname, config.appSubUrl) : pathHere(url);
  const startMs = Date.parse(startsAt);
  if (!url.searchParams.has('from') && !Number.isNaN(startMs)) {
    url.searchParams.set('from', String(startMs - hourMs));
    url.searchParams.set('to', 'now');
  }
  return path === undefined ? url.href : `${config.appSubUrl}${ofPlugin(path)}${url.search}${url.hash}`;
}

/** Below this Grafana, whether the rules name it as its set-up does or as this browser does. Undefined: it is another one. */
function pathHere({ host, pathname }: URL): string | undefined {
  for (const address of [config.appUrl, `${window.location.origin}${config.appSubUrl}`]) {
    if (!URL.canParse(address)) continue;
    const base = new URL(address);
    const basePath = base.pathname.replace(/\/$/u, '');
    // The scheme does not count: rules may say http where a proxy leads to https.
    if (base.host === host && pathname.startsWith(`${basePath}/`)) return pathname.slice(basePath.length);
  }
  return undefined;
}

const withoutBase = (path: string, base: string): string =>
  base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path;

/** What comes after a UID, the name of the board in words, is only for people. */
function ofPlugin(path: string): string {
  const [, folder = '', uid = ''] = path.split('/');
  const name = boardNames.find((known) => boardUid(known, fileBoards) === uid);
  return folder === 'd' && name !== undefined ? `/d/${boardUid(name, pluginBoards)}` : path;
}
