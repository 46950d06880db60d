import type { SampleValue } from '../exposition/family.ts';
import {
  isNoValue,
  parseBitRate,
  parseBoolean,
  parseChannelFrequency,
  parseChannelWidth,
  parseCoordinate,
  parseDate,
  parseDecimal,
  parseDuration,
  parseInteger,
  parseSignal,
  parseSignedDuration,
  parseSize,
  parseUtcOffset,
  ValueError,
} from './values.ts';

/** A value as read: RouterOS text, or a decoded SNMP value in its natural unit. */
export type Raw = string | number | bigint | boolean;

/**
 * A kind of value: one meaning, one parser, one unit. `unit` is the required suffix of the metric name, enforced by
 * the types of the metric constructors.
 */
export interface Kind<Unit extends string = string> {
  readonly name: string;
  readonly unit: Unit;
  /** How the number is represented where types exist, as in JSON. */
  readonly form: 'flag' | 'whole' | 'decimal';
  /** Whether a sum of several values means anything: bytes add up, temperatures do not. */
  readonly addsUp: boolean;
  /** Converts RouterOS text to the base unit; undefined for words that mean "no value". Throws {@link ValueError}. */
  readonly fromText: (text: string) => SampleValue;
  /** Converts an SNMP number, in the unit RouterOS uses for the same value, to the base unit. */
  readonly fromNumber: (value: number | bigint) => SampleValue;
}

const unitsThatAddUp: ReadonlySet<string> = new Set([
  '',
  '_bytes',
  '_bytes_per_second',
  '_watts',
  '_amperes',
]);

function kind<const Unit extends string>(
  name: string,
  unit: Unit,
  parse: (text: string) => SampleValue,
  factor = 1,
): Kind<Unit> {
  const scale = (value: SampleValue): SampleValue =>
    factor === 1 || value === undefined ? value : multiply(Number(value), factor);
  return {
    name,
    unit,
    form: parse === parseInteger && Number.isInteger(factor) ? 'whole' : 'decimal',
    addsUp: unitsThatAddUp.has(unit),
    fromText: (text) => (isNoValue(text) ? undefined : scale(parse(text))),
    fromNumber: scale,
  };
}

/** Multiplies without binary rounding noise (0.1 * 3 is 0.3). */
export function multiply(value: number, factor: number): number {
  return Number.isInteger(factor) ? value * factor : Number((value * factor).toPrecision(15));
}

/**
 * A number with or without its unit, which the same property has on one version or port type and lacks on another:
 * `43` and `43dB`. A unit of another kind is not accepted.
 */
const decimalOf = (unit: string) => (text: string) =>
  parseDecimal(text.endsWith(unit) ? text.slice(0, -unit.length) : text);

export const countKind = kind('count', '', parseInteger);
/** A number without a unit. */
export const decimalKind = kind('number', '', parseDecimal);
export const bytesKind = kind('bytes', '_bytes', parseInteger);
export const kibibytesKind = kind('bytes, from KiB', '_bytes', parseInteger, 1024);
export const durationKind = kind('duration', '_seconds', parseDuration);
export const timestampKind = kind('date', '_timestamp_seconds', parseDate);
export const utcOffsetKind = kind('offset from UTC', '_seconds', parseUtcOffset);
export const percentKind = kind('ratio, from percent', '_ratio', decimalOf('%'), 0.01);
export const celsiusKind = kind('degrees Celsius', '_celsius', decimalOf('C'));
export const voltsKind = kind('volts', '_volts', decimalOf('V'));
export const amperesKind = kind('amperes', '_amperes', decimalOf('A'));
export const milliamperesKind = kind('amperes, from mA', '_amperes', decimalOf('mA'), 0.001);
export const wattsKind = kind('watts', '_watts', decimalOf('W'));
export const rpmKind = kind('revolutions per minute', '_rpm', decimalOf('RPM'));
export const dbmKind = kind('dBm', '_dbm', decimalOf('dBm'));
export const signalKind = kind('dBm, with or without rate', '_dbm', parseSignal);
export const decibelKind = kind('dB', '_db', decimalOf('dB'));
export const megahertzKind = kind('hertz, from MHz', '_hertz', decimalOf('MHz'), 1e6);
export const channelKind = kind('hertz, from the text of a channel', '_hertz', parseChannelFrequency, 1e6);
export const channelWidthKind = kind('hertz, from the text of a channel', '_hertz', parseChannelWidth, 1e6);
/** RouterOS reports link rates in bit/s. The base unit is the byte, so rates of byte counters divide by it directly. */
export const bitRateKind = kind('bytes per second, from bit/s', '_bytes_per_second', parseBitRate, 1 / 8);
export const kilobitRateKind = kind('bytes per second, from kbit/s', '_bytes_per_second', parseInteger, 125);
export const nanometresKind = kind('metres, from nm', '_meters', decimalOf('nm'), 1e-9);
/** Of a GPS receiver, `44.599998m` or `44.599998 m`; of a 60 GHz link `185.45m`. */
export const metresKind = kind('metres', '_meters', (text) => decimalOf('m')(text.replace(' m', 'm')));
export const kilometresKind = kind('metres, from km', '_meters', decimalOf('km'), 1000);
export const kilometresPerHourKind = kind(
  'metres per second, from km/h',
  '_meters_per_second',
  decimalOf(' km/h'),
  1 / 3.6,
);
export const coordinateKind = kind('degrees, south and west negative', '_degrees', parseCoordinate);
/** A bearing is `185.500000 deg. True`. */
export const degreesKind = kind('degrees', '_degrees', (text) =>
  parseDecimal(text.replace(/ deg\. (?:True|Mag)$/, '')),
);
export const millisecondsKind = kind('seconds, from ms', '_seconds', decimalOf('ms'), 1e-3);
export const microsecondsKind = kind('seconds, from µs', '_seconds', decimalOf('us'), 1e-6);
export const nanosecondsKind = kind('seconds, from ns', '_seconds', decimalOf('ns'), 1e-9);
export const hertzKind = kind('hertz', '_hertz', decimalOf('Hz'));
export const partsPerMillionKind = kind('ratio, from ppm', '_ratio', decimalOf('ppm'), 1e-6);
export const partsPerBillionKind = kind('ratio, from ppb', '_ratio', decimalOf('ppb'), 1e-9);
export const signedDurationKind = kind('duration, of either sign', '_seconds', parseSignedDuration);
export const sizeKind = kind('bytes, with or without KiB, MiB, GiB', '_bytes', parseSize);

/** 0 or 1. An empty text is a set flag, so the common "no value" words do not apply. */
export const flagKind: Kind<''> = {
  name: 'flag',
  unit: '',
  form: 'flag',
  addsUp: true,
  fromText: (text) => (parseBoolean(text) ? 1 : 0),
  fromNumber: (value) => (Number(value) === 0 ? 0 : 1),
};

/** A closed list of words and their numbers; words in `none` mean "no value". */
export function wordsKind(words: Readonly<Record<string, number>>, none: readonly string[] = []): Kind<''> {
  const isFlag = Object.values(words).every((value) => value === 0 || value === 1);
  return {
    name: Object.entries(words)
      .map(([word, value]) => `${value} = ${word}`)
      .join(', '),
    unit: '',
    form: isFlag ? 'flag' : 'whole',
    addsUp: isFlag,
    fromText: (text) => {
      // own properties only: a device that sends "constructor" must not reach the one of Object
      const value = Object.hasOwn(words, text) ? words[text] : undefined;
      if (value === undefined && !none.includes(text) && !isNoValue(text)) {
        throw new ValueError(`known word (${Object.keys(words).join(', ')})`, text, 'unknown-word');
      }
      return value;
    },
    fromNumber: (value) => value,
  };
}
