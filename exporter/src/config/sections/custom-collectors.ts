import { deviceTypes } from '../../define/device-types.ts';
import { indexParts } from '../../define/oid-set.ts';
import { menuError, monitorError } from '../custom/menu-path.ts';
import { oidError } from '../custom/oid.ts';
import { kindWords, syntaxWords } from '../custom/words.ts';
import type { Keys, LabelsKey, ListKey, NamedKey } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import { suggestion } from '../spelling.ts';

const suggested = (text: string, words: readonly string[]): string =>
  suggestion(text, words).replace(/\.$/, '');

/** One of a list of words; with a suggestion, which a pattern alone cannot give. */
const oneOf = (words: readonly string[]) => ({
  form: new RegExp(`^(?:${words.join('|')})$`),
  check: (text: string): string | undefined =>
    words.includes(text)
      ? undefined
      : `${JSON.stringify(text)} is not one of ${words.join(', ')}${suggested(text, words)}`,
});

const propertyForm = /^(?:\.id|[A-Za-z0-9][\w.-]{0,63})$/;

const property = {
  kind: 'text',
  form: propertyForm,
  // constructor, toString: every row would have them, of JavaScript
  check: (text: string): string | undefined =>
    propertyForm.test(text) && !(text in Object.prototype)
      ? undefined
      : 'A property is a word as RouterOS sends it, such as rx-byte',
} as const;

const oid = { kind: 'text', form: /^[0-2](?:\.\d+)+$/, check: oidError } as const;

const queryForm = /^(?:[-<>=]?[a-z][a-z0-9.-]*(?:[=<>][^\r\n]*)?|#[!&|.\d]+)$/;

function queryError(text: string): string | undefined {
  if (queryForm.test(text)) return undefined;
  return text.startsWith('?')
    ? `Leave out the question mark: ${text.slice(1)}`
    : 'A query word is such as disabled=no, or an operation such as #!';
}

/** `1` to `up`, for objects that send numbers for words. */
const enumeration = {
  kind: 'labels',
  name: { form: /^-?\d{1,10}$/, wrong: 'The names here are the numbers that the agent sends' },
  most: { count: 64, wrong: 'This lists more than 64 numbers' },
} as const satisfies Omit<LabelsKey, 'about'>;

/** Where a text or a number comes from. */
export const originKeys = {
  property: { ...property, about: 'Property of the menu.' },
  part: {
    kind: 'choice',
    of: ['tx', 'rx', 'upload', 'download'],
    needs: { key: 'property', why: 'Only a property has parts' },
    about: 'Half of a pair: `tx,rx` in registration tables, `upload/download` in simple queues.',
  },
  oid: {
    ...oid,
    about: 'SNMP object: a column below `walk`, or a scalar with its trailing `.0`.',
  },
  object: {
    kind: 'text',
    about: 'SNMP object that a built-in collector reads, by its name in the MIB: `ifName`.',
  },
  syntax: {
    kind: 'choice',
    of: syntaxWords,
    needs: { key: 'oid', why: 'Only an oid has a syntax' },
    absent: '`number`, for texts `string`',
    about: 'How the agent sends the value: tenths of the unit, signed in 32 bits, hundredths of a second.',
  },
  enum: {
    ...enumeration,
    needs: { key: 'oid', why: 'Only the numbers of an oid have words' },
    about: 'Words for the numbers that the agent sends.',
  },
  none: {
    kind: 'list',
    of: { kind: 'text' },
    about: 'Values that mean there is none, besides the usual ones (`none`, `n/a`, `never` …).',
  },
} as const satisfies Keys;

const label = {
  kind: 'named',
  name: {
    form: /^[a-z][a-z0-9_]{0,63}$/,
    wrong: 'A label starts with a letter and has only lower-case letters, digits and underscores',
  },
  keys: {
    ...originKeys,
    index: {
      kind: 'choice',
      of: indexParts,
      about: 'Part of the index of the walked table instead of an object.',
    },
  },
} as const satisfies Omit<NamedKey, 'about'>;

const metric = {
  name: {
    kind: 'text',
    required: 'such as mikrotik_custom_pool_used_addresses',
    form: /^[a-z][a-z0-9_]{0,127}$/,
    wrong: 'A metric is named in lower-case letters, digits and underscores',
    about: 'Name with unit and `_total` or `_info`: `mikrotik_custom_…`, or with a prefix of your own.',
  },
  type: {
    kind: 'choice',
    of: ['gauge', 'counter', 'info', 'states', 'rows', 'mean', 'sum'],
    required: true,
    about:
      'A value that goes up and down or only up; texts; the current one of several states; the number of rows; mean or sum over the rows.',
  },
  help: {
    kind: 'text',
    required: 'one sentence of 5 to 300 characters, ending in a full stop',
    form: /^[^\r\n]{4,300}\.$/,
    wrong: 'The help is one sentence of 5 to 300 characters, ending in a full stop',
    about: 'One sentence about the value, of 5 to 300 characters with a full stop at the end.',
  },
  ...originKeys,
  kind: {
    kind: 'choice',
    of: kindWords,
    only: { key: 'type', values: ['gauge', 'counter', 'mean', 'sum'] },
    required: true,
    about: 'What the value is; decides how its text is read and the unit in the name.',
  },
  words: {
    kind: 'labels',
    name: { form: /^[^\s].{0,63}$/, wrong: 'The names here are the words that the device sends' },
    most: { count: 64, wrong: 'This lists more than 64 words' },
    needs: { key: 'kind', why: 'Words are numbered with kind: words' },
    about: 'With `kind: words`: the number of each word that the device sends.',
  },
  factor: {
    kind: 'text',
    isNumber: true,
    form: /^(?!0+(?:\.0+)?$)\d{1,10}(?:\.\d{1,10})?$/,
    wrong: 'A factor is a number above 0, such as 60 or 0.01',
    only: { key: 'type', values: ['gauge', 'counter', 'mean', 'sum'] },
    about: 'Multiplies the value, over both protocols: 60 for minutes.',
  },
  missing: {
    kind: 'choice',
    of: ['false', 'true'],
    about:
      'With `kind: flag`: what a row without the property means. RouterOS leaves many flags out when false.',
  },
  negate: {
    kind: 'flag',
    about: 'With `kind: flag`: 1 for false, so that `disabled` becomes `_enabled`.',
  },
  label: {
    kind: 'text',
    form: label.name.form,
    wrong: label.name.wrong,
    only: { key: 'type', values: ['states'] },
    required: 'the label that holds the state, such as state',
    about: 'Label that holds the state.',
  },
  states: {
    kind: 'list',
    of: { kind: 'text', form: /^\S.{0,63}$/, wrong: 'A state is a word as the device sends it' },
    only: { key: 'type', values: ['states'] },
    required: 'the words that the device sends',
    about: 'Known states, each with a series of 0 or 1. A word that is not listed gets its own.',
  },
  labels: { ...label, about: 'With `type: info` or `rows`: texts, or what the rows are counted by.' },
  when: {
    kind: 'section',
    keys: {
      property: { ...property, about: 'Property of the menu.' },
      oid: { ...oid, about: 'SNMP object, as above.' },
      is: {
        kind: 'list',
        of: { kind: 'text' },
        required: 'the texts with which the row counts',
        about: 'Texts with which the row counts.',
      },
    },
    about: 'Restricts the metric to rows with one of these texts.',
  },
} as const satisfies Keys;

const table = {
  menu: {
    kind: 'list',
    orOne: true,
    of: { kind: 'text', form: /^\//, check: menuError },
    about: 'Menu to print. Of several, the first that the device knows: names of other versions.',
  },
  where: {
    kind: 'list',
    orOne: true,
    of: { kind: 'text', form: queryForm, check: queryError },
    needs: { key: 'menu', why: 'Only a menu has a query' },
    about: 'Query words without the question mark, as the API page of the RouterOS manual has them.',
  },
  flags: {
    kind: 'list',
    orOne: true,
    of: {
      kind: 'text',
      ...oneOf(['all', 'bytes', 'detail', 'packets', 'rate', 'stats', 'stats-detail', 'status']),
    },
    needs: { key: 'menu', why: 'Only a menu has arguments' },
    about: 'Arguments of `print`, for menus that keep their counters behind `stats`.',
  },
  count: {
    kind: 'flag',
    needs: { key: 'menu', why: 'Only the rows of a menu are counted by the device' },
    default: false,
    about:
      'Asks for the number of rows only: one row with the property `count`. For menus with very many rows.',
  },
  constants: {
    kind: 'labels',
    name: { form: /^[a-z][a-z0-9-]{0,63}$/, wrong: 'A property is a word such as family' },
    most: { count: 16, wrong: 'This sets more than 16 properties' },
    needs: { key: 'menu', why: 'Only a menu has properties' },
    about: 'Properties added to every row of the menu.',
  },
  monitor: {
    kind: 'list',
    orOne: true,
    of: { kind: 'text', form: /^\//, check: monitorError },
    needs: { key: 'menu', why: 'A monitor runs on the items of a menu' },
    about: 'Monitor to run once on the items of the menu; its replies are the rows.',
  },
  per_item: {
    kind: 'flag',
    needs: { key: 'monitor', why: 'Only a monitor runs on items' },
    default: false,
    about: 'One command for each item, for monitors whose replies do not name it.',
  },
  skip_disabled: {
    kind: 'flag',
    needs: { key: 'monitor', why: 'Only a monitor runs on items' },
    default: false,
    about: 'Leaves disabled items out.',
  },
  walk: { ...oid, about: 'OID of the row of an SNMP table: that of a column without its last number.' },
  index: {
    kind: 'list',
    orOne: true,
    of: { kind: 'text', ...oneOf(indexParts) },
    neededBy: 'walk',
    needs: { key: 'walk', why: 'Only a walked table has an index' },
    about: 'Parts of the index of the table, in order. Tables with the same part are joined on it.',
  },
  scalars: {
    kind: 'flag',
    default: false,
    about: 'The row is made of SNMP scalars.',
  },
  labels: { ...label, about: 'Labels of every metric except `rows`. They must identify a row.' },
  metrics: { kind: 'sections', keys: metric, about: 'What to make of the rows.' },
} as const satisfies Keys;

const collector = {
  title: {
    kind: 'text',
    required: 'what it reads',
    form: /^\S[^\r\n]{0,99}$/,
    wrong: 'The title is one line',
    about: 'What it reads.',
  },
  notes: { kind: 'text', about: 'For people: versions, pitfalls.' },
  types: {
    kind: 'list',
    of: { kind: 'text', ...oneOf(deviceTypes) },
    absent: 'only modules that name it',
    about: 'Device types whose built-in module reads it.',
  },
  slow: {
    kind: 'flag',
    default: false,
    about: 'Read by the built-in module `slow`, every few minutes, instead of those of its device types.',
  },
  any_vendor: {
    kind: 'flag',
    default: false,
    about:
      'Over SNMP, also reads devices of other vendors. A module with such collectors only can be their target.',
  },
  tables: { kind: 'sections', keys: table, about: 'The tables it reads.' },
} as const satisfies Keys;

export const customCollectors = {
  kind: 'named',
  about: 'Collectors of your own for a menu or SNMP table that no built-in one reads.',
  name: {
    form: /^[a-z][a-z0-9-]{0,62}$/,
    wrong:
      'The name of a collector must start with a letter and contain only lower-case letters, digits and hyphens',
  },
  keys: collector,
} as const satisfies NamedKey;

export const collectorFiles = {
  kind: 'list',
  of: {
    kind: 'text',
    form: /^[^*]*\*?[^*/]*\.ya?ml$/,
    wrong: 'This is a path of .yml files; the name may have one *, the folders none',
  },
  about: 'Files with further `custom_collectors`, relative to this one: `collectors/*.yml`.',
} as const satisfies ListKey;

export type CollectorReader = SectionReader<typeof collector>;
export type TableReader = SectionReader<typeof table>;
export type MetricReader = SectionReader<typeof metric>;
export type LabelReader = SectionReader<typeof label.keys>;
