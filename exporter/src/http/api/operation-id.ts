import type { ApiRoute } from '../../management/define-route.ts';

const verbs = { GET: 'get', POST: 'create', PUT: 'set', PATCH: 'update', DELETE: 'delete' } as const;

/**
 * The name that a client calls the operation by. `GET /devices` is `listDevices`, `PATCH /devices/:id` is
 * `updateDevice`, `GET /devices/:id/history` is `getDeviceHistory`, and `POST /test-connection`, which creates nothing,
 * is `testConnection`.
 */
export function operationId({ operationId: given, method, path, response }: ApiRoute): string {
  if (given !== undefined) return given;
  const segments = path.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  const isCollection = last.endsWith('s');
  if (method === 'POST' && !isCollection) return uncapitalized(pascal(last));
  const isList = method === 'GET' && isCollection && response?.['properties']?.items !== undefined;
  const words = segments.map((segment, index) => {
    if (segment.startsWith(':')) return '';
    const isOne = segments[index + 1]?.startsWith(':') ?? method === 'POST';
    return pascal(isOne ? singular(segment) : segment);
  });
  return `${isList ? 'list' : verbs[method]}${words.join('')}`;
}

/** `searches` is of one `search`, `policies` of one `policy`, `sites` of one `site`. */
const singular = (words: string): string =>
  words
    .replace(/ies$/, 'y')
    .replace(/(?<=ch|sh|ss|x)es$/, '')
    .replace(/(?<!s)s$/, '');

export const pascal = (words: string): string =>
  words.replaceAll(/(?:^|[-_])(\w)/g, (_, letter: string) => letter.toUpperCase());

const uncapitalized = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
