import type { components } from '../api/schema.generated.ts';
import { text } from '../texts/silences.ts';
import type { Alert } from './alert.ts';

export type Matcher = components['schemas']['Silence']['matchers'][number];

export interface ProposedMatcher {
  readonly matcher: Matcher;
  readonly isChosen: boolean;
}

/** Set by the exporter, said by others already, or not about what is affected. */
const leftOut: readonly string[] = ['tenant', 'scope'];
/** Would let the same alert through as soon as it gets worse. */
const notChosen: readonly string[] = ['severity'];
const first: readonly string[] = ['alertname', 'site', 'device'];

const rank = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);

/** What is proposed for an alert: all that names it, to be thinned out by the person. */
export function proposedFor({ labels }: Alert): readonly ProposedMatcher[] {
  return Object.entries(labels)
    .filter(([name, value]) => !leftOut.includes(name) && value !== '')
    .sort(([left], [right]) => rank(left) - rank(right) || left.localeCompare(right))
    .map(([name, value]) => ({ matcher: equals(name, value), isChosen: !notChosen.includes(name) }));
}

/** What a silence is for. The exporter adds the tenant itself, and refuses it from others. */
export const proposedAgain = (matchers: readonly Matcher[]): readonly ProposedMatcher[] =>
  matchers.filter(({ name }) => name !== 'tenant').map((matcher) => ({ matcher, isChosen: true }));

/** Everything of a site or of one of its devices. */
export const proposedForPlace = (site: string, device: string): readonly ProposedMatcher[] =>
  [equals('site', site), equals('device', device)]
    .filter(({ value }) => value !== '')
    .map((matcher) => ({ matcher, isChosen: true }));

const equals = (name: string, value: string): Matcher => ({ name, value, is_regex: false, is_equal: true });

/**
 * As Alertmanager judges matchers without expressions: all of them, and a label that an alert lacks is empty. Expressions are left to it: what
 * RE2 does in an instant may hang a browser, and `silenced_by` of an alert says what came of them.
 */
export const covers = (
  matchers: readonly Pick<Matcher, 'name' | 'value' | 'is_equal'>[],
  { labels }: Alert,
): boolean =>
  matchers.every(({ name, value, is_equal: isEqual }) => ((labels[name] ?? '') === value) === isEqual);

const named: readonly string[] = ['alertname', 'site', 'device', 'severity', 'interface'];

/** The site is Tower 1. */
export function matcherWords({ name, value, is_regex: isRegex, is_equal: isEqual }: Matcher): string {
  const label = named.includes(name) ? text(name as 'site') : name;
  if (isRegex) return text(isEqual ? 'matcherLike' : 'matcherNotLike', { label, value });
  return text(isEqual ? 'matcherIs' : 'matcherIsNot', { label, value });
}

/** All but that of the tenant, which every silence has. */
export function matchersWords(matchers: readonly Matcher[]): string {
  const words = matchers.filter(({ name }) => name !== 'tenant').map(matcherWords);
  return words.length === 0 ? text('everything') : words.join(text('and'));
}
