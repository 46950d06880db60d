/**
 * Grafana's way to compare a path with that of a route: segment by segment, each unescaped. `:name` takes one segment, `*` at the
 * end takes the rest. Undefined: they differ. Otherwise what `*` took, which is all that is added to the address of the target.
 */
export function matchRoute(route: string, path: string): string | undefined {
  const wanted = route.replace(/^\//u, '').replace(/\/$/u, '').split('/');
  const given = path.replace(/^\//u, '').split('/');
  const isOpen = wanted.at(-1) === '*';
  if (isOpen ? given.length < wanted.length : given.length !== wanted.length) return undefined;
  const unescaped = given.map(unescape);
  if (unescaped.some((segment) => segment === undefined)) return undefined;
  const fixed = isOpen ? wanted.slice(0, -1) : wanted;
  const fits = fixed.every(
    (segment, index) => segment.startsWith(':') || segment === '*' || segment === unescaped[index],
  );
  if (!fits) return undefined;
  return isOpen ? unescaped.slice(fixed.length).join('/') : '';
}

function unescape(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** What Go's `path.Join("/", …)` makes of a path: no `..`, no empty segments, no slash at the end. */
export function cleanPath(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  return `/${kept.join('/')}`;
}

/** How Go writes an unescaped path into an address. A `/` that was escaped in a name has become one between names. */
export const escapePath = (path: string): string =>
  encodeURIComponent(path)
    .replaceAll(/%(?:24|26|2B|2C|2F|3A|3B|3D|40)/gu, decodeURIComponent)
    .replaceAll(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
