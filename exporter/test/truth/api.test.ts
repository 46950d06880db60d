import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startReplay } from '@mikrofleet/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { planApi } from '../../src/probe/api-plan.ts';
import { apiFiles, type ApiFile, recordedDevices, type RecordedDevice } from './api-records.ts';
import { knownDevices } from './api-values.ts';
import { seriesKey } from './exposition-text.ts';
import { type Probed, probe } from './probe.ts';
import { promtoolComplaints } from './promtool.ts';
import { onlyWithRecordings } from './recordings.ts';

/**
 * Rows of each menu and file that must reach a collector, counted in the files: exposes a menu that is no longer
 * read, or rows that no longer arrive.
 */
const fedRows: Readonly<Record<ApiFile, Readonly<Record<string, number>>>> = {
  'mikrodash-captures': {
    '/interface': 11,
    '/interface/wifi': 3,
    '/interface/wifi/capsman': 1,
    '/interface/wifi/capsman/remote-cap': 1,
    '/interface/wifi/radio': 4,
    '/interface/wifi/registration-table': 11,
    '/interface/wireguard/peers': 6,
    '/ip/dhcp-server': 3,
    '/ip/dhcp-server/lease': 6,
    '/ip/firewall/filter': 12,
    '/ip/firewall/mangle': 3,
    '/ip/firewall/nat': 4,
    '/ip/neighbor': 3,
    '/queue/simple': 3,
    '/queue/tree': 2,
    '/system/license': 1,
    '/system/package': 2,
    '/system/package/update': 1,
    '/system/resource': 1,
    '/system/routerboard': 1,
    '/tool/netwatch': 3,
  },
  'found-in-tests': {
    '/caps-man/interface': 1,
    '/caps-man/registration-table': 7,
    '/caps-man/remote-cap': 1,
    '/interface': 1,
    '/interface/ethernet/poe/monitor': 3,
    '/interface/lte/monitor': 1,
    '/interface/wifi/radio': 2,
    '/interface/wireless/cap': 1,
    '/interface/wifi/registration-table': 2,
    '/interface/wireguard': 2,
    '/interface/wireguard/peers': 1,
    '/interface/wireless/registration-table': 1,
    '/ppp/active': 1,
    '/system/resource': 1,
  },
  'github-issues': {
    '/interface': 1,
    '/interface/ethernet/poe/monitor': 1,
    '/interface/lte/monitor': 1,
    '/interface/wireless/registration-table': 1,
    '/ip/dhcp-server/lease': 2,
    '/system/health': 15,
    '/system/package': 1,
    '/system/package/update': 1,
    '/system/resource': 2,
  },
  'napalm-ros': {
    '/interface': 12,
    '/ip/arp': 4,
    '/ip/neighbor': 6,
    '/ipv6/neighbor': 3,
    '/system/health': 9,
    '/system/identity': 1,
    '/system/ntp/client': 3,
    '/system/package/update': 6,
    '/system/resource': 2,
    '/system/resource/cpu': 4,
    '/system/routerboard': 1,
  },
  'terraform-routeros': {
    '/certificate': 1,
    '/container': 1,
    '/interface/ethernet': 1,
    '/interface/w60g': 1,
    '/interface/w60g/station': 1,
    '/interface/wifi': 1,
    '/interface/wifi/cap': 1,
    '/interface/l2tp-client': 1,
    '/interface/ovpn-client': 1,
    '/interface/pppoe-client': 1,
    '/interface/sstp-client': 1,
    '/interface/vxlan': 1,
    '/interface/wireguard': 1,
    '/interface/wireless': 1,
    '/interface/wireless/cap': 1,
    '/ip/cloud': 1,
    '/ip/firewall/connection/tracking': 1,
    '/ip/firewall/mangle': 1,
    '/ip/firewall/nat': 1,
    '/ip/firewall/raw': 1,
    '/ip/hotspot': 1,
    '/ip/ipsec/policy': 1,
    '/ip/service': 2,
    '/ipv6/dhcp-client': 1,
    '/ipv6/dhcp-server': 1,
    '/ipv6/firewall/mangle': 1,
    '/ipv6/firewall/nat': 1,
    '/ipv6/pool': 1,
    '/queue/simple': 1,
    '/queue/tree': 1,
    '/system/clock': 1,
    '/system/identity': 1,
    '/system/ntp/client': 1,
    '/system/ntp/server': 1,
    '/system/routerboard': 1,
    '/system/script': 1,
    '/user-manager/database': 1,
    '/user-manager/router': 1,
    '/zerotier': 1,
    '/zerotier/interface': 1,
    '/tool/netwatch': 1,
  },
};

const isCount = ({ source }: { source: { isCounted?: boolean; kind: string } }): boolean =>
  source.isCounted === true || source.kind === 'counted-by';

const commands = planApi(collectors).menus.flatMap((planned) => [planned, ...planned.ofItems]);
const pathsOf = (reads: readonly { source: { paths: readonly string[] } }[]): string[] =>
  reads.flatMap(({ source }) => source.paths.map((path) => `${path}/print`));
const printed = new Set(pathsOf(commands.filter((planned) => !isCount(planned))));
/** Menus of which the device only counts the rows, and those that several collectors read different parts of. */
const counted = new Set([
  ...pathsOf(commands.filter(isCount)).filter((command) => !printed.has(command)),
  '/ip/address/print',
  '/ipv6/address/print',
]);

/** Rows that a query leaves out. */
const leftOut: Readonly<Record<string, (row: Readonly<Record<string, unknown>>) => boolean>> = {
  // packages that could be installed
  '/system/package/print': (row) => row['available'] === 'true',
};

let folder: string;
let files = 0;
const probed = new Map<string, Promise<Probed>>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mikrofleet-truth-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Feeds the rows through the real protocol. */
async function probeDevice({ records }: RecordedDevice): Promise<Probed> {
  const path = join(folder, `${files++}.json`);
  await writeFile(path, JSON.stringify(records));
  const device = await startReplay({ api: path });
  try {
    const { username, password, apiPort: port } = device;
    return await probe({ transport: 'api', port, username, password });
  } finally {
    await device.close();
  }
}

function probeOnce(file: ApiFile, device: RecordedDevice): Promise<Probed> {
  const key = `${file} ${device.name}`;
  const known = probed.get(key) ?? probeDevice(device);
  probed.set(key, known);
  return known;
}

/** What is asked for of a menu, if it is not all rows once. */
const askedRows: Readonly<Record<string, (rows: readonly Readonly<Record<string, unknown>>[]) => number>> = {
  // without the addresses of the bridge itself
  '/interface/bridge/host/print': (rows) =>
    rows.filter(({ local }) => local !== true && local !== 'true').length,
  // chips, and their counters
  '/interface/ethernet/switch/print': (rows) => 2 * rows.length,
};

/** Records whose menu or command is part of one of our reads, with the rows they returned. */
function readRecords(
  device: RecordedDevice,
  { result }: Probed,
): { command: string; sent: number; got: number }[] {
  return device.records.flatMap(({ command, rows }) => {
    // a menu can be read in parts, by query
    const reads = result.reads.filter(({ what }) => what === command);
    const got = reads.reduce((sum, read) => sum + read.rows, 0);
    const sent =
      askedRows[command]?.(rows) ?? rows.filter((row) => !(leftOut[command]?.(row) ?? false)).length;
    return reads.length === 0 || counted.has(command) ? [] : [{ command, sent, got }];
  });
}

describe('rows of real devices over the API', onlyWithRecordings, () => {
  describe.each(apiFiles)('%s', (file) => {
    it('are all read, without a value that no parser knows', async () => {
      const fed: Record<string, number> = {};
      for (const device of recordedDevices(file)) {
        const probe_ = await probeOnce(file, device);
        const { result, parseErrors, duplicates } = probe_;
        expect(result.error, device.name).toBeUndefined();
        const errors = result.reads.filter(({ outcome }) => outcome === 'failed');
        const losses = result.collectors.flatMap((collector) => collector.losses ?? []);
        expect({ device: device.name, parseErrors, duplicates, errors, losses }).toEqual({
          device: device.name,
          parseErrors: 0,
          duplicates: 0,
          errors: [],
          losses: [],
        });
        for (const { command, sent, got } of readRecords(device, probe_)) {
          expect({ device: device.name, command, got }).toEqual({ device: device.name, command, got: sent });
          const menu = command.replace(/\/print$/, '');
          fed[menu] = (fed[menu] ?? 0) + got;
        }
        expect(promtoolComplaints(probe_), device.name).toEqual([]);
      }
      expect(fed).toMatchObject(fedRows[file]);
    });
  });

  it.each(knownDevices)('$file, $device: values as a person reads them', async ({ file, device, values }) => {
    const found = recordedDevices(file).filter(({ name }) => name.includes(device));
    expect(found.map(({ name }) => name)).toHaveLength(1);
    const [only] = found;
    if (only === undefined) return;
    const { values: ours } = await probeOnce(file, only);
    const keys = values.map(([metric, labels]) => seriesKey(`mikrotik_${metric}`, labels));
    const wanted = values.map(([, , value], i) => [keys[i], value]);
    expect(keys.map((key) => [key, ours.get(key)])).toEqual(wanted);
  });
});
