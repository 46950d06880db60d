import { describe, expect, test } from 'vitest';
import { onlyOneProtocol } from '../../scripts/generate/one-protocol.ts';
import { protocolDifferences, reasonOf, unreadObjects } from '../../scripts/generate/protocol-differences.ts';
import { collectors } from '../../src/collectors/index.generated.ts';
import { withEveryOption } from '../../src/define/collector.ts';
import { counter32, counter64, type OidObject, scalar, sumOf, ticks } from '../../src/define/oid-set.ts';
import { modules } from '../../src/oids/index.generated.ts';
import { isTable, oidSets } from '../../src/oids/oid-sets.ts';
import { planSnmp } from '../../src/probe/snmp-plan.ts';
import { mibSyntaxes, onlyWithRecordings, hasRecordings } from './recordings.ts';

const of = (prefix: string, ...names: readonly string[]): string[] => names.map((name) => `${prefix}${name}`);

describe('what only one protocol delivers', () => {
  const found = onlyOneProtocol(collectors);

  test.each(found.map(({ what, only }) => [what, only] as const))('%s over %s has a reason', (what, only) => {
    expect(reasonOf(what, only)).toBeDefined();
  });

  test.each(protocolDifferences.map((entry) => [String(entry.what), entry] as const))(
    'the reason for %s is still needed',
    (_what, entry) => {
      expect(found.filter(({ what, only }) => reasonOf(what, only) === entry)).not.toEqual([]);
      expect(entry.why).toMatch(/^[A-Z].*\.$/);
    },
  );
});

test('every declared object is read, or has a reason not to be', () => {
  const sets = [
    ...collectors.map(withEveryOption),
    ...collectors.map(({ name, live = [] }) => ({ name, tables: live })),
  ];
  const requests = [false, true].map((isV1) => planSnmp(sets, { isV1 }).request);
  const read = new Set([
    ...requests.flatMap(({ scalars }) => scalars),
    ...requests.flatMap(({ tables }) =>
      tables.flatMap(({ entry, columns }) => columns.map((column) => `${entry}.${column}`)),
    ),
  ]);
  const declared = oidSets.flatMap(({ scalars, tables }) => [
    ...scalars,
    ...tables.flatMap(({ columns }) => columns),
  ]);
  const unread = declared.filter(({ oid }) => !read.has(oid)).map(({ name }) => name);
  expect(unread.sort()).toEqual(Object.keys(unreadObjects).sort());
});

describe('objects of 32 bits', () => {
  const columns = Object.values(modules).flatMap((exported) =>
    Object.values(exported)
      .filter(isTable)
      .flatMap((table) => Object.values(table.columns)),
  );

  const narrow = (syntax: OidObject['syntax']): string[] =>
    columns.filter((column) => column.syntax === syntax).map(({ name }) => name);

  const widths = (object: OidObject): string[] => {
    if (object.parts !== undefined) return object.parts.flatMap(widths);
    return [object.syntax === counter32 ? '32' : object.syntax === counter64 ? '64' : 'none'];
  };

  test('every counter says how wide its object is', () => {
    const counters = collectors.flatMap(({ tables }) =>
      tables.flatMap(({ metrics }) =>
        metrics.flatMap((metric) =>
          metric.kind === 'value' &&
          metric.description.type === 'counter' &&
          metric.field.object !== undefined
            ? [[metric.description.name, widths(metric.field.object)] as const]
            : [],
        ),
      ),
    );
    expect(counters.length).toBeGreaterThan(20);
    expect(counters.filter(([, found]) => found.includes('none'))).toEqual([]);
  });

  test('a sum of mixed widths is none', () => {
    const mixed = sumOf(scalar('a', '1.1', counter32), scalar('b', '1.2', counter64));
    expect(new Set(widths(mixed)).size).toBe(2);
    for (const { tables } of collectors) {
      for (const metric of tables.flatMap(({ metrics }) => metrics)) {
        if (metric.kind !== 'value' || metric.field.object?.parts === undefined) continue;
        expect(new Set(widths(metric.field.object)).size, metric.description.name).toBe(1);
      }
    }
  });

  // Entered by hand: all that can wrap. Where a 64-bit object exists, it is the one that is read.
  test('are these, and nothing else', () => {
    expect(narrow(ticks).sort()).toEqual([
      'ifLastChange',
      'mtxrIkeSASeen',
      'mtxrIkeSAUptime',
      'mtxrWifiRegistrationUptime',
      'mtxrWlCMRtabUptime',
      'mtxrWlRtabUptime',
    ]);
    const client = ['RxBytes', 'RxPackets', 'TxBytes', 'TxPackets'];
    expect(narrow(counter32).sort()).toEqual(
      [
        ...of('ifIn', 'BroadcastPkts', 'Discards', 'Errors', 'MulticastPkts', 'Octets', 'UcastPkts'),
        ...of('ifOut', 'BroadcastPkts', 'Discards', 'Errors', 'MulticastPkts', 'Octets', 'UcastPkts'),
        'mtxrInterfaceStatsLinkDowns',
        ...of('mtxrQueue', 'SimpleDroppedIn', 'SimpleDroppedOut', 'TreeBytes', 'TreeDropped'),
        ...of('mtxrWlCMRtab', ...client),
        ...of('mtxrWlRtab', ...client),
        'ospfNbrEvents',
      ].sort(),
    );
  });

  describe('agree with MIKROTIK-MIB', onlyWithRecordings, () => {
    // declared as counters, but they go up and down
    const gauges =
      /^mtxr(Wl(Stat(Tx|Rx)CCQ|Ap(Auth)?ClientCount|ApOverallTxCCQ|CM(Reg|Auth)ClientCount|CMRemoteRadios)|Queue(Simple|Tree)PCQQueues(In|Out)?)$/;
    const syntaxes = hasRecordings ? mibSyntaxes() : new Map<string, string>();
    const expected: Readonly<Record<string, OidObject['syntax']>> = {
      Counter32: counter32,
      Counter64: counter64,
      TimeTicks: ticks,
    };

    test.each(
      columns
        .filter(({ name }) => name.startsWith('mtxr') && !gauges.test(name))
        .map((one) => [one.name, one]),
    )('%s', (name, { syntax }: OidObject) => {
      const declared = Object.values(expected).includes(syntax) ? syntax : undefined;
      expect(declared).toBe(expected[syntaxes.get(name) ?? '']);
    });
  });
});
