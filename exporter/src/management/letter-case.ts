/** `siteId` as `site_id`. */
export function toSnake<const Name extends string>(name: Name): Snake<Name> {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) as Snake<Name>;
}

type Snake<Name extends string> = string extends Name
  ? string
  : Name extends `${infer Head}${infer Tail}`
    ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${Snake<Tail>}`
    : Name;

type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

export type SnakeKeys<T> = { [Key in keyof T as Key extends string ? Snake<Key> : Key]: T[Key] };
export type CamelKeys<T> = { [Key in keyof T as Key extends string ? Camel<Key> : Key]: T[Key] };

/**
 * Converts property names to those of the JSON. Nested names stay, since they may be user data, such as
 * labels.
 */
export function snakeKeys<T extends object>(record: T): SnakeKeys<T> {
  const entries = Object.entries(record).map(([name, value]) => [toSnake(name), value]);
  return Object.fromEntries(entries) as SnakeKeys<T>;
}

/** Converts `site_id`, or `site-id` as in a path, to `siteId`. */
export const toCamel = (name: string): string =>
  name.replaceAll(/[_-]([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The reverse, for bodies and queries. */
export function camelKeys<T extends object>(record: T): CamelKeys<T> {
  const entries = Object.entries(record).map(([name, value]) => [toCamel(name), value]);
  return Object.fromEntries(entries) as CamelKeys<T>;
}
