import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startFleet } from '@mikrofleet/simulator';
import { describe, expect, it } from 'vitest';
import mktxp from '../../scripts/generate/peers/mktxp.ts';
import { translationsOf } from '../../scripts/generate/peers/peer.ts';
import { collectors } from '../../src/collectors/index.generated.ts';
import { Deadline } from '../../src/concurrency/deadline.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import { createProber } from '../../src/probe/prober.ts';
import { bareSettings, loopback } from '../probe/targets.ts';
import { onlyWhere } from '../run/only-where.ts';
import { parseExposition } from './exposition-text.ts';
import { compare, type Difference, type Foreign } from './mktxp/compared.ts';
import { mktxpConf } from './mktxp/settings.ts';

/** Folders with the sources of mktxp and of RouterOS-api, outside this repository. */
const checkouts = [process.env['MKTXP_CHECKOUT'], process.env['ROUTEROS_API_CHECKOUT']];
const onlyWithCheckouts = onlyWhere(
  checkouts.every((folder) => folder !== undefined && folder !== ''),
  'MKTXP_CHECKOUT and ROUTEROS_API_CHECKOUT name no folders',
);

/** Whose values differ, and why; decision 0027 has the whole list. */
const differs: Readonly<Record<string, string>> = {
  active_users_info: 'The time of the login; here a session is counted.',
  dhcp_lease_info: 'The time to the end of a lease; here leases are counted by default.',
  firewall_address_list: 'The time to the end of an entry; here entries are counted by default.',
  firewall_address_list_all_count: 'A sum of ours.',
  installed_packages: 'With packages that could be installed.',
  interface_l2mtu: 'The actual MTU, called L2 MTU.',
  ipv4_connections_total: 'It counts the table itself where the device does not report the number.',
  ipv6_connections_total: 'It counts the table itself where the device does not report the number.',
  ipv6_neighbor: 'Rows of another menu.',
  lte_current_operator: 'An operator with a phone number.',
  public_ip_address: 'A row even while the service is off.',
  routes_protocol_count: 'With disabled routes.',
  routes_protocol_count_ipv6: 'With disabled routes.',
  routes_total_routes: 'With disabled routes.',
  routing_stats_kernel_time: 'Without fractions of a second, and milliseconds as minutes.',
  routing_stats_max_busy: 'Without fractions of a second, and milliseconds as minutes.',
  routing_stats_max_calc: 'Without fractions of a second, and milliseconds as minutes.',
  routing_stats_process_time: 'Without fractions of a second, and milliseconds as minutes.',
  w60g_tx_sector: 'Two numbers of ours.',
};

/** Interfaces of PPP sessions are metrics of their own. */
const isOfSession = ({ sample: [, labels] }: Difference): boolean =>
  Object.values(labels).some((text) => text.startsWith('<'));

interface Read {
  readonly samples: readonly Foreign[];
  readonly errors: readonly string[];
}

async function readByMktxp(folder: string): Promise<Readonly<Record<string, Read>>> {
  const target = join(folder, 'samples.json');
  const script = fileURLToPath(new URL('mktxp/read-devices.py', import.meta.url));
  await promisify(execFile)('/usr/bin/python3', [script, folder, target], {
    env: { ...process.env, PYTHONPATH: checkouts.join(':') },
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(readFileSync(target, 'utf8')) as Readonly<Record<string, Read>>;
}

describe('mktxp reads the same from the demo', onlyWithCheckouts, () => {
  it('each of its values is one of ours, or differs for a known reason', { timeout: 900_000 }, async () => {
    // mktxp takes ages from the clock of its own host
    const at = Math.floor(Date.now() / 1000) * 1000;
    const fleet = await startFleet({ clock: () => at });
    const prober = createProber(bareSettings, collectors);
    const folder = mkdtempSync(join(tmpdir(), 'mktxp-'));
    try {
      const devices = fleet.devices.filter(({ description }) => description.services?.api !== false);
      const logins = devices.map(({ name, apiPort: port, username, password }) => ({
        name,
        port,
        username,
        password,
      }));
      writeFileSync(join(folder, 'mktxp.conf'), mktxpConf(logins));
      const theirs = await readByMktxp(folder);
      let compared = 0;
      const unknown: string[] = [];
      for (const { name, port, ...account } of logins) {
        const names = collectors.map((collector) => collector.name);
        const result = await prober.probe(loopback('api', port, account), names, Deadline.start(60_000));
        const { samples } = parseExposition(encodeFamilies(result.families, 'text').text);
        const found = compare(theirs[name]?.samples ?? [], samples, translationsOf(mktxp));
        compared += found.compared;
        const open = found.differences.filter(
          (one) => !isOfSession(one) && differs[one.metric] === undefined,
        );
        unknown.push(...open.map(({ metric, sample }) => `${name}: ${metric} ${JSON.stringify(sample)}`));
      }
      expect(unknown).toEqual([]);
      expect(compared).toBeGreaterThan(4_000);
    } finally {
      await prober.close();
      await fleet.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
