/** A part of a document. */
export type Json = Record<string, unknown>;

/** A schema without what only the library of types needs. */
export function plain(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema)) as Json;
}
