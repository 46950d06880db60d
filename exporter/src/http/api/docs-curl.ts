import type { ApiRoute } from '../../management/define-route.ts';
import { apiPrefix } from './prefix.ts';
import type { Json } from './json.ts';
import { parametersOf } from './route-parameters.ts';

/** The operation as a curl command, with the examples of its definition. */
export function curlLine(route: ApiRoute): string {
  const needed = parametersOf(route).filter(({ required }) => required);
  const examples = new Map(needed.map(({ name, schema }) => [name, exampleOf(schema) ?? name]));
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(examples.get(name) ?? name),
  );
  const query = needed
    .filter((parameter) => parameter.in === 'query')
    .map(({ name }) => `${name}=${encodeURIComponent(examples.get(name) ?? '')}`)
    .join('&');
  const words = [
    'curl',
    ...(route.method === 'GET' ? [] : ['-X', route.method]),
    `"$MIKROFLEET_URL${apiPrefix}${path}${query === '' ? '' : `?${query}`}"`,
    '-H "Authorization: Bearer $MIKROFLEET_TOKEN"',
    ...needed
      .filter((parameter) => parameter.in === 'header')
      .map(({ name }) => `-H ${quoted(`${name}: ${examples.get(name) ?? ''}`)}`),
    ...bodyWords(route),
  ];
  return words.join(' ');
}

function bodyWords({ body, consumes }: ApiRoute): string[] {
  if (body === undefined) return [];
  const type = `-H ${quoted(`Content-Type: ${consumes?.[0] ?? 'application/json'}`)}`;
  if (consumes !== undefined) return [type, '--data-binary @file'];
  const [example] = (body['examples'] ?? []) as unknown[];
  return [type, `-d ${quoted(JSON.stringify(example ?? {}))}`];
}

function exampleOf({ examples }: Json): string | undefined {
  const [first] = (examples ?? []) as (string | number)[];
  return first === undefined ? undefined : String(first);
}

const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
