import { type Json, plain } from './json.ts';

/** Schema values that are data, not schemas. */
const data: ReadonlySet<string> = new Set(['examples', 'default', 'const', 'enum']);
const prefix = '#/components/schemas/';

/** Collects schemas with a `title`, their name, and replaces them by references. */
export class SchemaComponents {
  readonly #schemas = new Map<string, Json>();

  /** The schema for the document; unnamed parts stay inline. */
  refer(schema: unknown): Json {
    return this.#visit(plain(schema)) as Json;
  }

  /** All referenced schemas by name. */
  get schemas(): Json {
    return Object.fromEntries([...this.#schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #visit(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#visit(item));
    if (typeof value !== 'object' || value === null) return value;
    const mapping = mappingOf(value as Json);
    const visited: Json = Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, data.has(name) ? inner : this.#visit(inner)]),
    );
    const { title, ...schema } = mapping === undefined ? visited : { ...visited, discriminator: mapping };
    return typeof title === 'string' ? this.#add(title, schema) : visited;
  }

  #add(title: string, schema: Json): Json {
    const $ref = `${prefix}${title}`;
    const known = this.#schemas.get(title);
    if (known === undefined) {
      this.#schemas.set(title, schema);
      return { $ref };
    }
    const { description, ...rest } = schema;
    const { description: usual, ...same } = known;
    if (JSON.stringify(rest) !== JSON.stringify(same)) {
      throw new Error(`Two schemas have the name ${title}.`);
    }
    return description === usual || description === undefined ? { $ref } : { $ref, description };
  }
}

/** Clients would mistake the name of a variant for its discriminator value. */
function mappingOf({ discriminator, oneOf }: Json): Json | undefined {
  if (discriminator === undefined || !Array.isArray(oneOf)) return undefined;
  const { propertyName } = discriminator as { propertyName: string };
  const variants = oneOf as { title: string; properties: Record<string, { const: string }> }[];
  const mapping = variants.map(({ title, properties }) => [
    properties[propertyName]?.const,
    `${prefix}${title}`,
  ]);
  return { propertyName, mapping: Object.fromEntries(mapping) as Json };
}
