import type { SampleValue } from '../exposition/family.ts';
import type { Asked } from './asked.ts';
import * as kinds from './kinds.ts';
import type { Kind, Raw } from './kinds.ts';
import type { OidObject } from './oid-set.ts';
import { parsePart } from './values.ts';

/** One half of a property that contains a pair. */
export interface PropertyPart {
  readonly property: string;
  readonly separator: ',' | '/';
  readonly index: 0 | 1;
}

export type PropertySpec = string | PropertyPart;

/** Registration tables return `packets` and `bytes` as `tx,rx`. */
export const tx = (property: string): PropertyPart => ({ property, separator: ',', index: 0 });
export const rx = (property: string): PropertyPart => ({ property, separator: ',', index: 1 });
/** Simple queues return everything as `upload/download`, as seen from the target of the queue. */
export const upload = (property: string): PropertyPart => ({ property, separator: '/', index: 0 });
export const download = (property: string): PropertyPart => ({ property, separator: '/', index: 1 });

/**
 * Where a number comes from (a RouterOS property, an SNMP object, or both) and its kind. The proplist and the OIDs to
 * read are derived from the fields and listed nowhere else.
 */
export interface Field<Unit extends string = string> {
  readonly kind: Kind<Unit>;
  readonly property?: PropertySpec;
  readonly object?: OidObject;
  /** Applied after parsing, on both transports. */
  readonly adjust?: (value: number) => number;
  /**
   * Value of a missing property: only for flags, which RouterOS leaves out when false. Applies to the API only: over
   * SNMP a missing object is unknown, whether the column does not exist or the table failed.
   */
  readonly whenMissing?: number;
  /** Over the API a date in the device's time zone; the reader of the rows turns it into UTC. */
  readonly isLocal?: true;
  /** The value can be infinite: no limit is set. */
  readonly canBeUnlimited?: true;
}

/** A text for a label. */
export interface TextField extends Asked {
  readonly property?: PropertySpec;
  readonly object?: OidObject;
  readonly map?: (text: string) => string | undefined;
}

type FieldOf<Unit extends string> = (property: PropertySpec | null, object?: OidObject) => Field<Unit>;

function field<Unit extends string>(kind: Kind<Unit>): FieldOf<Unit> {
  return (property, object) => ({
    kind,
    ...(property === null ? {} : { property }),
    ...(object === undefined ? {} : { object }),
  });
}

export const count = field(kinds.countKind);
export const decimal = field(kinds.decimalKind);
export const bytes = field(kinds.bytesKind);
export const kibibytes = field(kinds.kibibytesKind);
export const duration = field(kinds.durationKind);
export const timestamp = field(kinds.timestampKind);
/**
 * A date as RouterOS shows it, in the time zone of the device (`last-link-up-time`). Turned into UTC by the current
 * `gmt-offset` of `/system/clock`, so that a date from before a change to daylight saving time is an hour off.
 */
export const localTimestamp: FieldOf<'_timestamp_seconds'> = (property, object) => ({
  ...timestamp(property, object),
  isLocal: true,
});
export const percent = field(kinds.percentKind);
export const celsius = field(kinds.celsiusKind);
export const volts = field(kinds.voltsKind);
export const amperes = field(kinds.amperesKind);
export const milliamperes = field(kinds.milliamperesKind);
export const watts = field(kinds.wattsKind);
export const rpm = field(kinds.rpmKind);
export const dbm = field(kinds.dbmKind);
export const signal = field(kinds.signalKind);
export const decibels = field(kinds.decibelKind);
export const megahertz = field(kinds.megahertzKind);
export const channel = field(kinds.channelKind);
export const channelWidth = field(kinds.channelWidthKind);
export const bitRate = field(kinds.bitRateKind);
export const kilobitRate = field(kinds.kilobitRateKind);
export const nanometres = field(kinds.nanometresKind);
export const metres = field(kinds.metresKind);
export const kilometres = field(kinds.kilometresKind);
export const kilometresPerHour = field(kinds.kilometresPerHourKind);
export const coordinate = field(kinds.coordinateKind);
export const degrees = field(kinds.degreesKind);
export const milliseconds = field(kinds.millisecondsKind);
export const microseconds = field(kinds.microsecondsKind);
export const nanoseconds = field(kinds.nanosecondsKind);
export const hertz = field(kinds.hertzKind);
export const partsPerMillion = field(kinds.partsPerMillionKind);
export const partsPerBillion = field(kinds.partsPerBillionKind);
export const signedDuration = field(kinds.signedDurationKind);
export const utcOffset = field(kinds.utcOffsetKind);
export const size = field(kinds.sizeKind);

/** A flag that RouterOS always sends. If missing, there is no sample. */
export const flag = field(kinds.flagKind);

/** A flag that RouterOS leaves out of the row when it is false (`disabled` of firewall rules on 7.24). */
export const flagOrFalse: FieldOf<''> = (property, object) => ({ ...flag(property, object), whenMissing: 0 });

/** A limit of 0 means no limit: it must not look like a limit to nothing. */
export const limit = <Unit extends string>(original: Field<Unit>): Field<Unit> => ({
  ...original,
  adjust: (value) => (value === 0 ? Number.POSITIVE_INFINITY : value),
  canBeUnlimited: true,
});

/** `not(flag('disabled'))` */
export function not(original: Field<''>): Field<''> {
  return {
    ...original,
    adjust: (value) => (value === 0 ? 1 : 0),
    ...(original.whenMissing === undefined ? {} : { whenMissing: original.whenMissing === 0 ? 1 : 0 }),
  };
}

/** A word from a closed list, as a number; words in `none` produce no sample. */
export function word(
  values: Readonly<Record<string, number>>,
  property: PropertySpec | null,
  options: { object?: OidObject; none?: readonly string[] } = {},
): Field<''> {
  return field(kinds.wordsKind(values, options.none))(property, options.object);
}

export function text(property: PropertySpec | null, object?: OidObject, map?: TextField['map']): TextField {
  return {
    ...(property === null ? {} : { property }),
    ...(object === undefined ? {} : { object }),
    ...(map === undefined ? {} : { map }),
  };
}

/** A row as read: RouterOS properties, SNMP objects by MIB name, or the output of `expand`. */
export type Row = Readonly<Record<string, Raw>>;

function rawOf(source: { property?: PropertySpec; object?: OidObject }, row: Row): Raw | undefined {
  if (source.object !== undefined) {
    const value = row[source.object.name];
    if (value !== undefined) return value;
  }
  const { property } = source;
  if (property === undefined) return undefined;
  if (typeof property === 'string') return row[property];
  const pair = row[property.property];
  if (pair === undefined || pair === '') return undefined;
  return parsePart(String(pair), property.separator, property.index);
}

/** The protocol the row came from. */
export type RowOrigin = 'api' | 'snmp';

/** Whether the protocol has the field at all. */
export const isReadOver = ({ property, object }: Field, origin: RowOrigin): boolean =>
  (origin === 'api' ? property : object) !== undefined;

/** The number of a field in a row; undefined if the device did not report it. Throws ValueError. */
export function readField(source: Field, row: Row, origin: RowOrigin = 'api'): SampleValue {
  const raw = rawOf(source, row);
  if (raw === undefined) return origin === 'api' ? source.whenMissing : undefined;
  const value =
    typeof raw === 'string'
      ? source.kind.fromText(raw)
      : source.kind.fromNumber(typeof raw === 'boolean' ? Number(raw) : raw);
  return value === undefined || source.adjust === undefined ? value : source.adjust(Number(value));
}

/** The text of a label in a row; undefined omits the label. */
export function readText(source: TextField, row: Row): string | undefined {
  const raw = rawOf(source, row);
  if (raw === undefined) return undefined;
  const value = String(raw);
  return source.map === undefined ? value : source.map(value);
}

/** The RouterOS property of a source, for the proplist. */
export function propertyOf(source: { property?: PropertySpec }): string | undefined {
  return typeof source.property === 'object' ? source.property.property : source.property;
}
