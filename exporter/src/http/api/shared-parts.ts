import type { Json } from './json.ts';

interface SharedParts {
  /** A reference to a part, or the part itself if it is used once. */
  readonly refer: (part: Json) => Json;
  readonly components: Json;
}

/**
 * Parts shared by several operations, such as a header or the responses of one status, written once in the
 * components. Different parts with the same name are numbered.
 */
export function sharedParts(
  section: 'parameters' | 'responses',
  parts: readonly (readonly [name: string, part: Json])[],
): SharedParts {
  const uses = new Map<string, number>();
  for (const [, part] of parts) uses.set(textOf(part), (uses.get(textOf(part)) ?? 0) + 1);
  const shared = new Map<string, Json>();
  const names = new Map<string, string>();
  for (const [name, part] of parts) {
    const text = textOf(part);
    if (uses.get(text) === 1 || names.has(text)) continue;
    const free = freeName(name, shared);
    shared.set(free, part);
    names.set(text, free);
  }
  return {
    refer: (part) => {
      const name = names.get(textOf(part));
      return name === undefined ? part : { $ref: `#/components/${section}/${name}` };
    },
    components: Object.fromEntries([...shared].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const textOf = (part: Json): string => JSON.stringify(part);

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}${number}`;
  return free;
}
