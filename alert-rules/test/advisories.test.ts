import { describe, expect, it } from 'vitest';
import { isNewer } from '../../exporter/src/define/version-order.ts';
import { advisories, type AffectedRange } from '../advisories/routeros.ts';
import { versionPattern } from '../advisories/version-pattern.ts';

const matcher = (ranges: readonly AffectedRange[]): RegExp =>
  new RegExp(`^(?:${versionPattern(ranges)})$`, 'u');

/** Every version from 5.0 to 8.2, with betas and release candidates of releases and of patches. */
const versions = [5, 6, 7, 8].flatMap((major) =>
  Array.from({ length: major === 8 ? 3 : 52 }, (_, minor) => `${major}.${minor}`).flatMap((release) => [
    release,
    ...['alpha0', 'beta1', 'beta2', 'beta12', 'rc1', 'rc26', 'rc27', 'rc104'].map((stage) => release + stage),
    ...Array.from({ length: 26 }, (_, patch) => [
      `${release}.${patch + 1}`,
      `${release}.${patch + 1}rc1`,
    ]).flat(),
  ]),
);

/** By the order of versions that the exporter compares with. The betas of the first version are in the range. */
const isWithin = (version: string, { from, before }: AffectedRange): boolean =>
  isNewer(before, version) === true && (from === undefined || isNewer(`${from}alpha0`, version) !== true);

describe.each(advisories)('$cves', ({ cves, affected }) => {
  it('matches exactly the versions of its ranges', () => {
    const pattern = matcher(affected);
    const wrong = versions.filter(
      (version) => pattern.test(version) !== affected.some((range) => isWithin(version, range)),
    );
    expect(wrong).toEqual([]);
  });

  it('names CVEs', () => {
    for (const cve of cves) expect(cve).toMatch(/^CVE-20\d\d-\d{4,6}$/u);
  });
});

it.each([
  [
    { before: '6.49.7' },
    ['5.26', '6.0', '6.9', '6.48.10', '6.49', '6.49.6', '6.49.7rc1'],
    ['6.49.7', '6.49.10', '6.50', '7.1'],
  ],
  [
    { from: '7.24', before: '7.24.2' },
    ['7.24beta4', '7.24rc1', '7.24', '7.24.1'],
    ['7.23.9', '7.24.2', '7.24.10', '7.25beta1'],
  ],
  [
    { from: '6.42', before: '6.42rc27' },
    ['6.42alpha0', '6.42beta9', '6.42rc3', '6.42rc26'],
    ['6.41.4', '6.42rc27', '6.42rc100', '6.42', '6.42.1'],
  ],
  [
    { from: '7.0', before: '7.23' },
    ['7.0', '7.22.4', '7.23beta2', '7.23rc1'],
    ['7.23', '7.23.1', '6.49', '17.2'],
  ],
] as const)('%o', (range, inside, outside) => {
  const pattern = matcher([range]);
  expect(inside.filter((version) => !pattern.test(version))).toEqual([]);
  expect(outside.filter((version) => pattern.test(version))).toEqual([]);
});

it('refuses a range across two major versions', () => {
  expect(() => versionPattern([{ from: '6.40', before: '7.2' }])).toThrow('6.40 to 7.2');
  expect(() => versionPattern([{ before: 'latest' }])).toThrow('latest');
});
