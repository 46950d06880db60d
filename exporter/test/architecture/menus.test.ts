import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  menuVersions,
  propertyVersions,
  type Versions,
  versionText,
} from '../../scripts/generate/menu-versions.ts';
import { collectors as withoutOptions } from '../../src/collectors/index.generated.ts';
import { withEveryOption } from '../../src/define/collector.ts';
import { treeText } from '../../src/define/command-tree.generated.ts';
import { knownVersions, readMenus } from '../../src/define/command-tree.ts';
import { planApi } from '../../src/probe/api-plan.ts';
import { metricEntries } from '../../src/reference/metric-entries.ts';
import { allCases } from '../cases/case-folder.ts';
import { hasRecordings, menusByVersion, onlyWithRecordings } from './recordings.ts';

type Verb = 'print' | 'monitor';

/** Every menu and monitor that any collector asks for, live resources included. */
const sets = withoutOptions.map(withEveryOption).flatMap(({ name, tables, live }) => [
  { name, tables },
  { name, tables: live ?? [] },
]);
const asked = new Map<string, Verb>();
for (const { source, ofItems } of planApi(sets).menus) {
  for (const path of source.paths) asked.set(path, source.isMonitor ? 'monitor' : 'print');
  for (const { source: about } of ofItems) {
    for (const path of about.paths) asked.set(path, about.kind === 'monitor' ? 'monitor' : 'print');
  }
}

/** `7.13.5` before `7.20`; a release candidate counts as its release. */
function isBefore(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split(/[^\d]/).map(Number));
  for (let i = 0; i < 2; i++) if ((a?.[i] ?? 0) !== (b?.[i] ?? 0)) return (a?.[i] ?? 0) < (b?.[i] ?? 0);
  return false;
}

/** `6` means all of RouterOS 6, `7.12` all releases of it. */
const has = ({ since, until }: Versions, version: string): boolean =>
  (since === undefined || !isBefore(version, since)) &&
  (until === undefined || (until === '6' ? isBefore(version, '7') : !isBefore(until, version)));

// The trees are of RouterOS 7.10.2, 7.20.8 and 7.24 (tikoci/restraml), read by scripts/generate/command-tree.ts.
describe('menus that collectors ask for', () => {
  // without the menus of hardware, of which no tree has the versions
  const ofTrees = readMenus(treeText);

  const inTrees = (path: string, verb: Verb): Versions | undefined => {
    const end = path.lastIndexOf('/');
    return verb === 'print'
      ? ofTrees.get(path)?.get('print')
      : ofTrees.get(path.slice(0, end))?.get(path.slice(end + 1));
  };

  test.each([...asked])('%s (%s) is in the command trees of the versions that have it', (path, verb) => {
    const claim = menuVersions[path] ?? {};
    const command = inTrees(path, verb);
    const present = knownVersions.filter((version) => command !== undefined && has(command, version));
    const claimed = knownVersions.filter((version) => has(claim, version));
    // the trees are of devices without hardware, and of some packages from the version on that separated them
    if (claim.needs === undefined) expect(present).toEqual(claimed);
    else expect(present.filter((version) => !claimed.includes(version))).toEqual([]);
  });

  test.each(Object.keys(menuVersions))('%s is asked for', (path) => {
    expect(asked.has(path)).toBe(true);
  });

  test('properties with versions are in the reference', () => {
    const read = new Set(
      metricEntries(withoutOptions).flatMap(({ api }) =>
        api.flatMap((text) => {
          const [menu = '', ...properties] = text.split(/,? /);
          return properties.map((property) => `${menu} ${property}`);
        }),
      ),
    );
    const claimed = Object.entries(propertyVersions).flatMap(([menu, of]) =>
      Object.keys(of).map((property) => `${menu} ${property}`),
    );
    expect(claimed.filter((pair) => !read.has(pair))).toEqual([]);
  });
});

describe('cases agree with the versions', () => {
  interface Reply {
    readonly command: string;
    readonly rows?: readonly Readonly<Record<string, string>>[];
  }
  const recorded = allCases().filter(({ transport }) => transport === 'api');

  test.each(recorded.map((one) => [one.name, one] as const))('%s', (_name, { device, source }) => {
    const version = device.version.split(' ')[0] ?? '';
    const replies = JSON.parse(readFileSync(source, 'utf8')) as readonly Reply[];
    const wrong = replies.flatMap(({ command, rows = [] }) => {
      const path = command.replace(/\/print$/, '');
      if (rows.length === 0) return [];
      const properties = Object.entries(propertyVersions[path] ?? {}).filter(([property]) =>
        rows.some((row) => row[property] !== undefined),
      );
      return [
        ...(has(menuVersions[path] ?? {}, version) ? [] : [path]),
        ...properties.filter(([, of]) => !has(of, version)).map(([property]) => `${path} ${property}`),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

describe('presence by version, as others recorded it', onlyWithRecordings, () => {
  const menus = hasRecordings ? menusByVersion() : new Map<string, ReadonlySet<string>>();
  const versions = [...new Set([...menus.values()].flatMap((of) => [...of]))];

  test.each([...asked.keys()].filter((path) => menus.has(path)))('%s', (path) => {
    const claim = menuVersions[path] ?? {};
    const present = menus.get(path) ?? new Set();
    const wrong = versions.filter((version) =>
      claim.needs === undefined
        ? present.has(version) !== has(claim, version)
        : present.has(version) && !has(claim, version),
    );
    expect(wrong).toEqual([]);
  });
});

test.each([
  [{ since: '7.0' }, 'RouterOS 7'],
  [{ since: '7.13' }, '7.13 and later'],
  [{ until: '6' }, 'RouterOS 6'],
  [{ until: '7.19' }, 'up to 7.19'],
  [{ since: '7.1', until: '7.12' }, '7.1 to 7.12'],
  [{ since: '7.4', needs: 'package container' }, '7.4 and later, package container'],
  [{ needs: 'package wireless' }, 'package wireless'],
])('%j for people', (versions, words) => {
  expect(versionText(versions)).toBe(words);
});

// by hand: what a user of RouterOS 6 or of an older 7 asks why there is no sample
test.each([
  ['mikrotik_wireguard_peer_receive_bytes_total', '/interface/wireguard/peers', { since: '7.0' }],
  ['mikrotik_container_state', '/container', { since: '7.4', needs: 'package container' }],
  ['mikrotik_netwatch_loss_ratio', '/tool/netwatch loss-percent', { since: '7.0' }],
  ['mikrotik_connections_ipv4', '/ip/firewall/connection/tracking total-ip4-entries', { since: '7.19' }],
])('%s says its versions', (name, what, versions) => {
  const document = JSON.parse(readFileSync(new URL('../../docs/metrics.json', import.meta.url), 'utf8')) as {
    readonly metrics: readonly { name: string; versions: Record<string, Versions> }[];
  };
  expect(document.metrics.find((metric) => metric.name === name)?.versions[what]).toEqual(versions);
});
