/** A part of a document. */
export type Json = Record<string, unknown>;

/** A schema without the parts that only the type library needs. */
export function plain(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema)) as Json;
}
