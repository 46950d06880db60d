import { isNested, wordsOf } from '../../src/config/declaration.ts';
import type { Key, Keys, ListKey, NestedKey, Referable, ValueKey } from '../../src/config/declaration.ts';
import { bitRateText } from '../../src/config/bit-rate.ts';
import { decimalText } from '../../src/config/map-reader.ts';
import { customCollectors } from '../../src/config/sections/custom-collectors.ts';
import { alwaysRequired, asInYaml, keyConditions, type Schema } from './schema-conditions.ts';

/** Allowed names of references, for kinds that do not depend on the file. */
export type KnownNames = Partial<Record<Referable, readonly string[]>>;

/** Any text may also come from the environment. */
const fromEnvironment = String.raw`\$\{`;
const environment = { $ref: '#/definitions/environment' };

/**
 * JSON Schema of the configuration file. Draft 7, because the YAML language servers of editors support it. It is
 * stricter than the exporter in two points: choices must be lower-case, and only a list or mapping may be empty.
 */
export function configurationSchema(keys: Keys, names: KnownNames): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Mikrofleet',
    description: 'Configuration of the Mikrofleet exporter, mikrofleet.yml.',
    definitions: {
      environment: { type: 'string', pattern: fromEnvironment, description: 'An environment variable.' },
    },
    ...sectionSchema(keys, names),
    // A file without any section is valid too.
    type: ['object', 'null'],
  };
}

function sectionSchema(keys: Keys, names: KnownNames): Schema {
  const properties = Object.entries(keys).flatMap(([name, key]) => propertiesOf(name, key, names));
  const required = alwaysRequired(keys);
  const conditions = keyConditions(keys);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
    ...(conditions.length === 0 ? {} : { allOf: conditions }),
  };
}

function propertiesOf(name: string, key: Key, names: KnownNames): readonly (readonly [string, Schema])[] {
  const [word = name, file] = wordsOf(name, key);
  const schema = isNested(key) ? nestedSchema(key, names) : valueSchema(key, names);
  const own = [word, { description: key.about, ...schema }] as const;
  if (file === undefined) return [own];
  const text = { ...textSchema(/[\s\S]/), description: `Path of a file that contains \`${name}\`.` };
  return [own, [file, text]];
}

function nestedSchema(key: NestedKey, names: KnownNames): Schema {
  const section = sectionSchema(key.keys, names);
  if (key.kind === 'sections') return { type: ['array', 'null'], items: section };
  if (key.kind === 'named') {
    return {
      type: ['object', 'null'],
      propertyNames: { pattern: key.name.form.source },
      additionalProperties: { ...section, ...(key.least === undefined ? {} : { minProperties: key.least }) },
    };
  }
  return {
    ...section,
    type: ['object', 'null'],
    ...(key.others === undefined ? {} : { additionalProperties: sectionSchema(key.others, names) }),
    ...(key.most === undefined ? {} : { maxProperties: key.most }),
  };
}

function valueSchema(key: ValueKey, names: KnownNames): Schema {
  const value = formSchema(key, names);
  return 'default' in key ? { ...value, default: key.default } : value;
}

function formSchema(key: ValueKey, names: KnownNames): Schema {
  switch (key.kind) {
    case 'text':
      return textSchema(key.form);
    case 'reference':
      return nameSchema(names[key.to]);
    case 'choice':
      return { anyOf: [{ enum: key.of.flatMap(asInYaml) }, environment] };
    case 'integer':
      return {
        type: ['integer', 'string'],
        minimum: key.min,
        maximum: key.max,
        pattern: orEnvironment(/^\d{1,15}$/),
      };
    case 'number':
      return {
        type: ['number', 'string'],
        minimum: key.min,
        maximum: key.max,
        pattern: orEnvironment(decimalText),
      };
    case 'bit-rate':
      return { type: 'string', pattern: orEnvironment(bitRateText) };
    case 'duration':
      return durationSchema(key.min);
    case 'flag':
      return { type: ['boolean', 'string'], pattern: orEnvironment(/^(?:true|false)$/) };
    case 'secret':
      return textSchema(key.least && new RegExp(`^[\\s\\S]{${key.least.characters},}$`));
    case 'list':
      return listSchema(key, names);
    case 'labels':
      return {
        type: ['object', 'null'],
        maxProperties: key.most.count,
        ...(key.name.form === undefined ? {} : { propertyNames: { pattern: key.name.form.source } }),
        additionalProperties: textSchema(),
      };
    default:
      // path, certificates, private key
      return textSchema(/[\s\S]/);
  }
}

function listSchema(key: ListKey, names: KnownNames): Schema {
  const items = key.of.kind === 'reference' ? nameSchema(names[key.of.to]) : textSchema(key.of.form);
  const list = {
    type: key.required === undefined ? ['array', 'null'] : 'array',
    items,
    ...(key.mayBeEmpty === true ? {} : { minItems: 1 }),
  };
  return key.orOne === true ? { anyOf: [list, items] } : list;
}

/** Any scalar is text: a password of digits needs no quotes. */
function textSchema(form?: RegExp): Schema {
  const type = ['string', 'number', 'boolean'];
  return form === undefined ? { type } : { type, pattern: orEnvironment(form) };
}

/** Editors complete the known names; the file, and files that it names, may define others. */
function nameSchema(known: readonly string[] | undefined): Schema {
  const form = { type: 'string', pattern: customCollectors.name.form.source };
  return known === undefined ? textSchema() : { anyOf: [{ enum: known }, form, environment] };
}

/** A pattern cannot express the range of a duration. */
function durationSchema(min: string): Schema {
  const parts = String.raw`(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+`;
  if (min !== '0') return { type: 'string', pattern: orEnvironment(new RegExp(`^${parts}$`)) };
  return {
    type: ['string', 'integer'],
    pattern: orEnvironment(new RegExp(`^(?:0|${parts})$`)),
    minimum: 0,
    maximum: 0,
  };
}

const orEnvironment = (form: RegExp): string => `${form.source}|${fromEnvironment}`;
