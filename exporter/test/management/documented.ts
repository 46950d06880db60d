import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { openApiDocument } from '../../src/http/api/open-api-document.ts';
import { featureRoutes } from '../../src/management/index.generated.ts';

export type Json = Readonly<Record<string, unknown>>;

interface Content {
  readonly schema: Json;
  readonly examples?: Json;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly schema: Json }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: { readonly Problem: Json }; readonly examples: Json };
}

const whole = JSON.parse(JSON.stringify(openApiDocument(featureRoutes, '1.2.3'))) as Json;

const targets = new Map<string, unknown>();

/** The document with its references resolved. */
export const documented = inlined(whole) as Document;

function inlined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inlined);
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, ...beside } = value as { readonly $ref?: string };
  if ($ref === undefined) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inlined(inner)]));
  }
  // the same object for the same reference, so it is compiled once
  const target = targets.get($ref) ?? inlined(targetOf($ref));
  targets.set($ref, target);
  return Object.keys(beside).length === 0 ? target : { ...(target as Json), ...beside };
}

/** Resolves a reference. */
export function targetOf($ref: string): unknown {
  const target = $ref
    .split('/')
    .slice(1)
    .reduce<unknown>((place, name) => (place as Json | undefined)?.[name], whole);
  if (target === undefined) throw new Error(`${$ref} leads nowhere.`);
  return target;
}

const isMoment = (text: string): boolean => new Date(text).toISOString() === text;
const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { 'date-time': isMoment } });
const known = new Map<object, ValidateFunction>();

/** Schema errors of a value; properties that the schema does not name count as errors. */
export function schemaErrors(schema: Json, value: unknown): string[] {
  const validate = known.get(schema) ?? ajv.compile(closed(schema) as Json);
  known.set(schema, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** Objects with named properties allow no others. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, name === 'examples' ? value : closed(value)]),
  );
  const isRecord = Object.keys((schema as Json)['properties'] ?? {}).length > 0;
  return isRecord ? { additionalProperties: false, ...inner } : inner;
}

/** Every schema of the document that has examples, with them, at any depth. */
export function* examplesIn(value: unknown, path: string): Generator<readonly [string, Json, unknown]> {
  if (typeof value !== 'object' || value === null) return;
  const { examples } = value as { examples?: unknown };
  if (Array.isArray(examples)) {
    for (const example of examples) yield [path, value as Json, example];
  }
  for (const [name, inner] of Object.entries(value)) {
    if (name !== 'examples') yield* examplesIn(inner, `${path}/${name}`);
  }
}

/** Throws if a route answered something its documentation does not contain. */
export function checkAnswer(
  method: string,
  path: string,
  answer: { readonly status: number; readonly type: string; readonly json: Json },
): void {
  // Oversized headers are refused before routing.
  if (answer.status === 431) return;
  const [place = ''] = path.split('?');
  const found = Object.entries(documented.paths).find(
    ([name, operations]) =>
      method.toLowerCase() in operations &&
      new RegExp(`^${name.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(place),
  );
  const operation = found?.[1][method.toLowerCase()];
  if (operation === undefined || place === '/openapi.json') return;
  const response = operation.responses[String(answer.status)];
  const label = `${method} ${place} answered ${answer.status}`;
  if (response === undefined) throw new Error(`${label}, which is not documented.`);
  const type = answer.type.replace(/;.*/, '');
  if (type === '') return;
  const content = response.content?.[type];
  if (content === undefined) throw new Error(`${label} with ${type}, which is not documented.`);
  if (!/[/+]json$/.test(type)) return;
  const errors = schemaErrors(content.schema, answer.json);
  if (errors.length > 0) throw new Error(`${label} against its schema:\n${errors.join('\n')}`);
  const code = answer.json['code'];
  if (answer.status >= 400 && !(String(code) in (content.examples ?? {}))) {
    throw new Error(`${label} with the code ${String(code)}, which is not documented.`);
  }
}
