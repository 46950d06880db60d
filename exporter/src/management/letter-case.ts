/** `siteId` as `site_id`. */
export function toSnake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

export type CamelKeys<T> = { [Key in keyof T as Key extends string ? Camel<Key> : Key]: T[Key] };

/** Names of properties as JSON has them. What lies deeper stays, since it may be data of a user, such as labels. */
export function snakeKeys(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [toSnake(name), value]));
}

/** `site_id`, or `site-id` as in a path, as `siteId`. */
export const toCamel = (name: string): string =>
  name.replaceAll(/[_-]([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The way back, for bodies and queries. */
export function camelKeys<T extends object>(record: T): CamelKeys<T> {
  const entries = Object.entries(record).map(([name, value]) => [toCamel(name), value]);
  return Object.fromEntries(entries) as CamelKeys<T>;
}
