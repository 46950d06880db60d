import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startReplay } from '@mikrofleet/simulator';
import { expect, test } from 'vitest';
import { Deadline } from '../../src/concurrency/deadline.ts';
import { collectors } from '../../src/collectors/index.generated.ts';
import { encodeFamilies } from '../../src/exposition/encode.ts';
import { createProber } from '../../src/probe/prober.ts';
import { bareSettings, loopback } from '../probe/targets.ts';

// Generated instead of stored: nobody reads 10 000 rows.
test('10 000 leases are counted, not listed', async () => {
  const leases = Array.from({ length: 10_000 }, (_, i) => ({
    '.id': `*${(i + 1).toString(16)}`,
    server: i < 9000 ? 'lan' : 'guests',
    status: i % 10 === 0 ? 'waiting' : 'bound',
  }));
  const folder = await mkdtemp(join(tmpdir(), 'leases-'));
  const file = join(folder, 'api.json');
  await writeFile(
    file,
    JSON.stringify([
      { command: '/ip/dhcp-server/print', rows: [] },
      { command: '/ip/dhcp-server/lease/print', rows: leases },
    ]),
  );
  const replay = await startReplay(file);
  const prober = createProber(bareSettings, collectors);
  try {
    const deadline = Deadline.start(20_000);
    const result = await prober.probe(loopback('api', replay.apiPort), ['dhcp'], deadline);
    const { text } = encodeFamilies(result.families, 'text');
    expect(text.split('\n').filter((line) => line.startsWith('mikrotik_dhcp_'))).toEqual([
      'mikrotik_dhcp_lease_entries 10000',
      'mikrotik_dhcp_leases{server="guests",status="bound"} 900',
      'mikrotik_dhcp_leases{server="guests",status="waiting"} 100',
      'mikrotik_dhcp_leases{server="lan",status="bound"} 8100',
      'mikrotik_dhcp_leases{server="lan",status="waiting"} 900',
    ]);
    expect(result.reads.map(({ what, rows }) => [what, rows])).toContainEqual([
      '/ip/dhcp-server/lease/print',
      10_000,
    ]);
  } finally {
    await prober.close();
    await replay.close();
    await rm(folder, { recursive: true });
  }
});
