import type { Field, Row, TextField } from '../../define/fields.ts';
import { type Kind, multiply, wordsKind } from '../../define/kinds.ts';
import {
  counter,
  gauge,
  info,
  type Labels,
  mean,
  type Metric,
  type RowCondition,
  rows,
  states,
  sum,
} from '../../define/metrics.ts';
import { number, type OidObject, string } from '../../define/oid-set.ts';
import type { MetricReader, originKeys } from '../sections/custom-collectors.ts';
import { checkMetricName } from './metric-name.ts';
import {
  labelOf,
  objectAt,
  type Origin,
  originOf,
  refuseSecret,
  scalarError,
  type TableContext,
} from './origin.ts';
import { kindByWord } from './words.ts';

/** What a metric reads beyond its field and labels: the property and object of its condition. */
export interface CompiledMetric {
  readonly metric: Metric;
  readonly property?: string;
  readonly object?: OidObject;
}

/** The constructors check the unit in the name by type; here it is checked by {@link checkMetricName}. */
const valueMetrics = { counter, gauge, mean, sum } as const;

/** One metric of the file; undefined after a mistake that leaves nothing to make. */
export function compileMetric(reader: MetricReader, context: TableContext): CompiledMetric | undefined {
  reader.checkAll();
  const [name, type, help] = [reader.get('name'), reader.get('type'), reader.get('help')];
  const condition = conditionOf(reader, context);
  const labels = compileLabels(reader, context);
  refuseUnused(reader, type);
  if (type === undefined) return undefined;
  const made = { name: (name ?? 'mikrotik_custom_x') as never, help: help ?? 'Unnamed.' };
  const when = condition?.when === undefined ? {} : { when: condition.when };
  const metric = ((): Metric | undefined => {
    switch (type) {
      case 'info':
        if (Object.keys(labels).length === 0)
          reader.map.missing('labels', 'the texts that the metric is about');
        return info(made.name, made.help, labels, when);
      case 'rows':
        return rows(made.name, made.help, labels, when);
      case 'states': {
        const origin = originOf(reader.of<typeof originKeys>(), context, string);
        demandSource(reader, origin, context);
        const text: TextField = { ...origin, ...textMap(reader.get('none') ?? []) };
        const [label, known] = [reader.get('label'), reader.get('states')];
        if (label === undefined || known === undefined) return undefined;
        return states(made.name, made.help, { label, text, states: known, ...when });
      }
      default: {
        const field = fieldOf(reader, context);
        if (field === undefined) return undefined;
        const metricOf = valueMetrics[type] as typeof gauge;
        if (when.when !== undefined && (type === 'mean' || type === 'sum'))
          reader.map.invalidKey('when', `A ${type} is over all rows; select them with where`);
        return metricOf(made.name, made.help, field as Field<never>, when);
      }
    }
  })();
  if (metric === undefined) return undefined;
  if (name !== undefined) checkMetricName(reader.map, metric.description, unitOf(metric));
  const { property, object } = condition ?? {};
  return {
    metric,
    ...(property === undefined ? {} : { property }),
    ...(object === undefined ? {} : { object }),
  };
}

const unitOf = (metric: Metric): string => ('field' in metric ? metric.field.kind.unit : '');

const textMap = (none: readonly string[]): Pick<TextField, 'map'> =>
  none.length === 0 ? {} : { map: (text) => (none.includes(text) ? undefined : text) };

function compileLabels(reader: MetricReader, context: TableContext): Labels {
  return Object.fromEntries([...reader.get('labels')].map(([name, one]) => [name, labelOf(one, context)]));
}

/** Keys that a metric of this type has no use for. */
function refuseUnused({ map }: MetricReader, type: string | undefined): void {
  if (type === undefined) return;
  const hasLabels = type === 'info' || type === 'rows';
  const unused = hasLabels ? ['property', 'part', 'oid', 'object', 'syntax', 'enum', 'none'] : ['labels'];
  const why = hasLabels
    ? `A metric of type ${type} has no value; put this into its labels`
    : `Only info and rows have labels of their own; those of a ${type} are the labels of the table`;
  for (const key of unused) map.invalidKey(key, why);
  if (!hasLabels && type !== 'states') return;
  for (const key of ['words', 'missing', 'negate'])
    map.invalidKey(key, `A metric of type ${type} has no number`);
}

function demandSource({ map }: MetricReader, { property, object }: Origin, { menus }: TableContext): void {
  const isNamed = ['property', 'oid', 'object'].some((key) => map.has(key));
  if (property === undefined && object === undefined && !isNamed)
    map.missing(menus.length > 0 ? 'property' : 'oid', 'where the value comes from');
}

const negated = (value: number): number => (value === 0 ? 1 : 0);

function fieldOf(reader: MetricReader, context: TableContext): Field | undefined {
  const kind = kindOf(reader);
  const origin = originOf(reader.of<typeof originKeys>(), context, number);
  demandSource(reader, origin, context);
  const factor = Number(reader.get('factor') ?? 1);
  const isNegated = reader.get('negate') === true;
  const missing = reader.get('missing');
  if (kind === undefined) return undefined;
  if (kind !== kindByWord.get('flag')) {
    for (const key of ['negate', 'missing']) reader.map.invalidKey(key, 'This is for values of kind flag');
  }
  if (origin.property === undefined)
    reader.map.invalidKey('missing', 'Over SNMP a missing object is unknown, not false');
  const absent = missing === undefined ? undefined : Number(missing === 'true');
  return {
    kind: withoutNone(kind, reader.get('none') ?? []),
    ...origin,
    ...(reader.get('kind') === 'local-timestamp' ? { isLocal: true } : {}),
    ...(isNegated ? { adjust: negated } : {}),
    ...(factor === 1 ? {} : { adjust: (value: number) => multiply(value, factor) }),
    ...(absent === undefined ? {} : { whenMissing: isNegated ? negated(absent) : absent }),
  };
}

function kindOf(reader: MetricReader): Kind | undefined {
  const word = reader.get('kind');
  const numbers = reader.get('words');
  if (word !== 'words') {
    reader.map.invalidKey('words', 'Words are numbered with kind: words');
    return word === undefined ? undefined : kindByWord.get(word === 'local-timestamp' ? 'timestamp' : word);
  }
  const wrong = Object.entries(numbers).find(([, value]) => !/^-?\d{1,10}$/.test(value));
  if (wrong !== undefined) reader.map.child('words').invalidKey(wrong[0], 'The number of a word is whole');
  if (Object.keys(numbers).length === 0)
    reader.map.missing('words', 'the number of each word, such as ok: 1');
  return wordsKind(Object.fromEntries(Object.entries(numbers).map(([text, value]) => [text, Number(value)])));
}

function withoutNone(kind: Kind, none: readonly string[]): Kind {
  if (none.length === 0) return kind;
  return {
    ...kind,
    fromText: (text) => (none.includes(text) ? undefined : kind.fromText(text)),
    fromNumber: (value) => (none.includes(String(value)) ? undefined : kind.fromNumber(value)),
  };
}

interface Condition extends Required<Pick<RowCondition, 'when'>> {
  readonly property?: string;
  readonly object?: OidObject;
}

function conditionOf(reader: MetricReader, context: TableContext): Condition | undefined {
  if (!reader.has('when')) return undefined;
  const when = reader.get('when');
  const { map } = when;
  const [property, oid, texts] = [when.get('property'), when.get('oid'), when.get('is')];
  const overApi = context.menus.length > 0;
  const overSnmp = context.walked !== undefined || context.hasScalars;
  if (overApi && property === undefined && !map.has('property'))
    map.missing('property', 'the property of the menu that decides');
  if (overSnmp && oid === undefined && !map.has('oid'))
    map.missing('oid', 'the object that decides over SNMP');
  if (!overApi) map.invalidKey('property', 'The table reads no menu, so it has no properties');
  // each text it is compared with would be a guess
  if (property !== undefined) refuseSecret(map, 'property', { name: property, menus: context.menus });
  const asText = { decode: string, signature: 'text of a condition' };
  const object = oid === undefined ? undefined : objectAt(oid, asText, context);
  if (oid !== undefined && object === undefined && !context.isMiswalked)
    map.invalidKey(
      'oid',
      context.hasScalars ? scalarError(oid) : 'This is no column of the walked table, and no scalar',
    );
  if (texts === undefined) return undefined;
  const isMet = (row: Row): boolean => {
    const value = (object === undefined ? undefined : row[object.name]) ?? row[property ?? ''];
    return value !== undefined && texts.includes(String(value));
  };
  return {
    when: isMet,
    ...(property === undefined ? {} : { property }),
    ...(object === undefined ? {} : { object }),
  };
}
