import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { FastifySchemaCompiler } from 'fastify';
import { suggestion } from '../config/spelling.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { findUnstorable } from '../store/storable-text.ts';

export interface FieldError {
  /** For example `credentials.api`. */
  readonly field: string;
  readonly message: string;
}

/** A request that does not match the schema of its route; names the invalid fields. */
export class InvalidRequest extends ExporterError {
  readonly errors: readonly FieldError[];

  constructor(code: ErrorCode, errors: readonly FieldError[]) {
    super(code, errors.map(({ field, message }) => `${field}: ${message}`).join(' '));
    this.errors = errors;
  }
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
/** Also checks that the day exists. */
const isMoment = (text: string): boolean => dateTime.test(text) && !Number.isNaN(Date.parse(text));
// verbose: errors know their schema, whose example is shown.
const options = { formats: { 'date-time': isMoment }, discriminator: true, verbose: true } as const;
/** A body is taken as it is: nothing is converted, filled in or dropped silently. */
const bodies = new Ajv({ ...options, allowUnionTypes: true });
/** For documents with many entries, where all mistakes of an entry are of interest. */
const thorough = new Ajv({ ...options, allowUnionTypes: true, allErrors: true });
/** Queries are text; numbers and booleans are parsed from it. */
const texts = new Ajv({ ...options, coerceTypes: true });

type RequestPart = 'body' | 'querystring' | 'params' | 'headers';

/** Validates requests and names the invalid field. */
export const validatorCompiler: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
  const part = (httpPart ?? 'body') as RequestPart;
  const ajv = part === 'body' ? bodies : texts;
  return (data: unknown) => {
    const validate = validatorOf(ajv, schema);
    if (validate(data)) {
      const path = findUnstorable(data);
      return path === undefined ? { value: data } : { error: unstorable(part, path) };
    }
    const [first] = relevant(validate.errors ?? []);
    return {
      error: first === undefined ? new TypeError('no validation error') : requestError(part, first, schema),
    };
  };
};

const validators = new Map(
  [bodies, texts, thorough].map((ajv) => [ajv, new WeakMap<object, ValidateFunction>()]),
);

/** Compiled at the first request that needs it: compiling all would take half of the startup time. */
function validatorOf(ajv: Ajv, schema: object): ValidateFunction {
  const known = validators.get(ajv)?.get(schema);
  if (known !== undefined) return known;
  const compiled = ajv.compile(withoutDefaults(schema));
  validators.get(ajv)?.set(schema, compiled);
  return compiled;
}

/** Validates a document in another format than JSON, with the same messages. */
export function checkDocument(schema: object, document: unknown): void {
  const validate = validatorOf(bodies, schema);
  if (validate(document)) {
    const path = findUnstorable(document);
    if (path !== undefined) throw unstorable('body', path);
    return;
  }
  const [first] = relevant(validate.errors ?? []);
  if (first !== undefined) throw requestError('body', first, schema);
}

/** Nothing is required, so that a request without a body means `{}`. */
export const mayBeAbsent = (body: object): boolean => validatorOf(bodies, body)({});

const maxEntryErrors = 20;

/** All mistakes of one entry of a document; the field is empty for the entry as a whole. */
export function fieldErrors(schema: object, entry: unknown): FieldError[] {
  const validate = validatorOf(thorough, schema);
  if (!validate(entry)) {
    const found = new Map<string, FieldError>();
    for (const error of relevant(validate.errors ?? [])) {
      const [first] = requestError('body', error, schema).errors;
      const field = first?.field === 'body' ? '' : (first?.field ?? '');
      if (first !== undefined && !found.has(field)) found.set(field, { ...first, field });
    }
    return [...found.values()].slice(0, maxEntryErrors);
  }
  const path = findUnstorable(entry);
  return path === undefined ? [] : [...unstorable('body', path).errors];
}

/**
 * Where a value may have one of several forms, every form reports why it does not fit. The deepest error belongs to the
 * form that was meant, and a wrong type to one that was not.
 */
function relevant(errors: readonly ErrorObject[]): ErrorObject[] {
  return errors.toSorted((left, right) => rank(right) - rank(left));
}

function rank({ keyword, instancePath }: ErrorObject): number {
  const depth = instancePath.split('/').length * 4;
  return depth - (keyword === 'anyOf' ? 2 : Number(keyword === 'type'));
}

/** Schema defaults are documentation; handlers leave absent values to the registry. */
function withoutDefaults(schema: object): object {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (key === 'default' ? undefined : value)),
  ) as object;
}

function requestError(part: RequestPart, error: ErrorObject, schema: object): InvalidRequest {
  const parents = error.instancePath.split('/').slice(1).map(unescape);
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === 'additionalProperties') {
    const name = String(params['additionalProperty']);
    const known = parents.length === 0 ? namesOf(schema) : [];
    const shown = quoteDeviceText(name).slice(1, -1);
    const message = `is unknown${suggestion(name, known)}`;
    return invalid(part, 'request.unknown-parameter', { field: [...parents, shown].join('.'), message });
  }
  if (error.keyword === 'required') {
    const field = [...parents, String(params['missingProperty'])].join('.');
    return invalid(part, 'request.missing-parameter', { field, message: 'is missing.' });
  }
  const field = parents.join('.') || part;
  return invalid(part, 'request.invalid-parameter', { field, message: `${wording(error)}.` });
}

function unstorable(part: RequestPart, path: readonly string[]): InvalidRequest {
  const message = 'contains a NUL or an unpaired surrogate.';
  return invalid(part, 'request.invalid-parameter', { field: path.join('.') || part, message });
}

function invalid(part: RequestPart, code: ErrorCode, error: FieldError): InvalidRequest {
  return new InvalidRequest(part === 'body' ? 'request.invalid-body' : code, [error]);
}

/** What the value should be. The value itself may be a secret and is not shown. */
function wording({ keyword, params, parentSchema, message = 'is not valid' }: ErrorObject): string {
  const { allowedValues, tag } = params as { allowedValues?: readonly unknown[]; tag?: string };
  if (keyword === 'enum' && allowedValues !== undefined) return `is not one of ${allowedValues.join(', ')}`;
  if (keyword === 'discriminator') return `has an unknown ${tag ?? 'kind'}`;
  // YAML reads 0123, 1e3 and true as something else than text.
  if (keyword === 'type' && (params as { type?: string }).type === 'string') {
    return 'must be text; put the value in quotes';
  }
  if (keyword === 'pattern') {
    const [example] = (parentSchema?.['examples'] ?? []) as readonly unknown[];
    return typeof example === 'string'
      ? `has the wrong format; write it like ${example}`
      : 'has the wrong format';
  }
  return message;
}

const namesOf = (schema: object): readonly string[] =>
  Object.keys((schema as { properties?: object }).properties ?? {});

const unescape = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
