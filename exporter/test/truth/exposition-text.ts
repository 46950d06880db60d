import { type ParsedSample, parseSample } from '../exposition/strict-parser.ts';

/** A name with its labels in a fixed order, to compare series by. */
export function seriesKey(name: string, labels: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(labels).filter(([, value]) => value !== '');
  return `${name}{${pairs
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, value]) => `${label}=${JSON.stringify(value)}`)
    .join(',')}}`;
}

export interface Exposition {
  readonly text: string;
  /** Value as written, by {@link seriesKey}. */
  readonly values: ReadonlyMap<string, string>;
  /** Samples by metric name. */
  readonly samples: ReadonlyMap<string, readonly ParsedSample[]>;
}

/**
 * Reads the text format and refuses what Prometheus would refuse or what we never write: a family without preceding
 * HELP and TYPE, a family in two pieces, a duplicate series, a missing final line break.
 */
export function parseExposition(text: string): Exposition {
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  const values = new Map<string, string>();
  const samples = new Map<string, ParsedSample[]>();
  let helped: string | undefined;
  let current: string | undefined;
  for (const line of text.slice(0, -1).split('\n')) {
    const header = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line);
    if (header) {
      const [, kind, name = '', rest = ''] = header;
      if (kind === 'HELP') {
        if (samples.has(name)) throw new Error(`${name} comes in two pieces`);
        helped = name;
        current = undefined;
      } else {
        if (helped !== name) throw new Error(`TYPE of ${name} without its HELP`);
        if (!/^(counter|gauge)$/.test(rest)) throw new Error(`${name} has the type ${rest}`);
        if ((rest === 'counter') !== name.endsWith('_total')) throw new Error(`${name} is no ${rest}`);
        current = name;
        samples.set(name, []);
      }
      continue;
    }
    const sample = parseSample(line);
    if (sample.name !== current) throw new Error(`${sample.name} has no header`);
    const key = seriesKey(sample.name, sample.labels);
    if (values.has(key)) throw new Error(`${key} is there twice`);
    values.set(key, sample.value);
    samples.get(current)?.push(sample);
  }
  return { text, values, samples };
}
