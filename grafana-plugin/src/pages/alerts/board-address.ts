import { boardPrefix } from '../../boards/board-prefix.ts';
import { webAddress } from './alert.ts';

const hourMs = 3_600_000;
/** UIDs of the boards that Grafana reads from files; the plugin brings its own copies. */
const filePrefix = /^\/d\/mikrofleet-(?!app-)/u;

/** The board of an alert with the time around it: from an hour before it began until now. What the annotation says of the time stays. */
export function boardAddress(annotation: string | undefined, startsAt: string): string | undefined {
  const address = webAddress(annotation);
  if (address === undefined) return undefined;
  const isHere = address.startsWith('/');
  const url = new URL(address, window.location.origin);
  if (isHere) url.pathname = url.pathname.replace(filePrefix, `/d/${boardPrefix}`);
  const startMs = Date.parse(startsAt);
  if (!url.searchParams.has('from') && !Number.isNaN(startMs)) {
    url.searchParams.set('from', String(startMs - hourMs));
    url.searchParams.set('to', 'now');
  }
  return isHere ? `${url.pathname}${url.search}` : url.href;
}
