import type { components } from '../../../api/schema.generated.ts';

export type Entry = components['schemas']['CommandTree']['children'][number];

/** What is being completed: the menu or command whose children are wanted, and the beginning of one of them. */
export interface Completing {
  readonly path: string;
  readonly begun: string;
  /** Text before what is begun. */
  readonly before: string;
}

/** Text in quotation marks, up to its end or that of the line. */
const quoted = /"(?:[^"\\]|\\.)*(?:"|\\?$)/gsu;

/** Reads the end of a line. Undefined where nothing can be completed: in a value, or without a slash at the start. */
export function completing(line: string): Completing | undefined {
  if (!line.startsWith('/')) return undefined;
  // A value may have spaces, and may be a password: what is in it never becomes part of a path, which stands in addresses and logs.
  const words = line.replaceAll(quoted, '""').split(/\s+/u);
  // In a value, which may have slashes of its own: address=10.0.0.1/24.
  if (
    words.at(-1)!.includes('=') ||
    words.some((word) => word === 'where' || (word.includes('"') && !word.includes('=')))
  )
    return undefined;
  const boundary = Math.max(line.lastIndexOf('/'), line.lastIndexOf(' '));
  const before = line.slice(0, boundary + 1);
  const begun = line.slice(boundary + 1);
  const names = words
    .slice(0, -1)
    .filter((word) => !word.includes('='))
    .concat(words.at(-1)!.split('/').slice(0, -1))
    .flatMap((word) => word.split('/'))
    .filter((name) => name !== '');
  return { path: `/${names.join('/')}`, begun, before };
}

/** Children that begin with what was typed. */
export function matches(children: readonly Entry[], begun: string): readonly Entry[] {
  const wanted = begun.toLowerCase();
  return children.filter(({ name }) => name.toLowerCase().startsWith(wanted));
}

/** The line with a child taken over, ready to go on: a menu with its slash, an argument with its sign. */
export function completed({ before }: Completing, { name, kind }: Entry): string {
  const end = { menu: '/', command: ' ', argument: '=' }[kind];
  return `${before}${name}${end}`;
}
