import type { AffectedRange } from './routeros.ts';

const stages = ['alpha', 'beta', 'rc'] as const;
const form = /^(\d+)\.(\d+)(?:\.(\d+))?(?:(alpha|beta|rc)(\d+))?$/u;

interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** Index in {@link stages}; their number for a release. */
  readonly stage: number;
  readonly build: number;
}

function parse(text: string): Version {
  const match = form.exec(text);
  if (match === null) throw new Error(`${text} is no version of RouterOS.`);
  const [, major, minor, patch = '0', stage, build = '0'] = match;
  const rank = stage === undefined ? stages.length : stages.indexOf(stage as (typeof stages)[number]);
  return {
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch),
    stage: rank,
    build: Number(build),
  };
}

/**
 * A pattern for the label `version` that matches exactly the versions of these ranges. Prometheus cannot compare versions, and
 * a pattern of whole versions can be checked, see decision 0078.
 */
export const versionPattern = (ranges: readonly AffectedRange[]): string =>
  ranges.flatMap(patternsOf).join('|');

function patternsOf({ from, before }: AffectedRange): readonly string[] {
  const end = parse(before);
  const start = from === undefined ? { major: end.major, minor: 0, patch: 0 } : parse(from);
  if (start.major !== end.major || start.patch !== 0)
    throw new Error(
      `${from} to ${before} is not a range within one major version that begins with a minor one.`,
    );
  const any = `(\\.[0-9]+)?(${stageNamed()})?`;
  const minors = numbers(start.minor, end.minor - 1);
  return [
    ...(from === undefined && end.major > 0 ? [`${numbers(0, end.major - 1)}\\..+`] : []),
    ...(minors === '' ? [] : [`${end.major}\\.${minors}${any}`]),
    ...withinMinor(end),
  ];
}

/** Versions of the minor version of `end` that are before it: smaller patches, then what came before its release. */
function withinMinor(end: Version): readonly string[] {
  const minor = `${end.major}\\.${end.minor}`;
  // 7.20 is 7.20.0, and is written without the patch
  const patch = end.patch === 0 ? '' : `\\.${end.patch}`;
  const earlier = numbers(1, end.patch - 1);
  return [
    ...(end.patch === 0 ? [] : [`${minor}(${stageNamed()})?`]),
    ...(earlier === '' ? [] : [`${minor}\\.${earlier}(${stageNamed()})?`]),
    ...(end.stage === 0 ? [] : [`${minor}${patch}(${stageNamed(end.stage)})`]),
    ...(end.stage === stages.length || end.build === 0
      ? []
      : [`${minor}${patch}${stages[end.stage]}${numbers(0, end.build - 1)}`]),
  ];
}

const stageNamed = (count: number = stages.length): string => `(${stages.slice(0, count).join('|')})[0-9]+`;

/** A group of the whole numbers from `first` to `last`, without leading zeros; empty if there is none. */
function numbers(first: number, last: number): string {
  const parts: string[] = [];
  for (let number = first; number <= last; ) {
    const tens = Math.floor(number / 10);
    const isWhole = number % 10 === 0 && number + 9 <= last;
    const end = isWhole ? number + 9 : Math.min(last, tens * 10 + 9);
    parts.push(number === end ? String(number) : `${tens === 0 ? '' : tens}[${number % 10}-${end % 10}]`);
    number = end + 1;
  }
  return parts.length === 0 ? '' : `(${parts.join('|')})`;
}
