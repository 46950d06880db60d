import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret } from '../../src/config/secret.ts';
import { keyStatus } from '../../src/store/secrets/rotation.ts';
import { dialects, openTestStore, type TestStore } from '../store/open-test-store.ts';
import { deviceDraft } from '../store/samples.ts';
import { exporterMain } from './support/build.ts';
import { type Exporter, runCommand } from './support/exporter.ts';
import { RunningProcess } from './support/process.ts';
import { startAnyhow } from './support/start-outcome.ts';
import { until } from './support/until.ts';
import type { DeviceId } from '../../src/devices/device.ts';

const secretCount = 600;
const rounds = 6;

describe.each(dialects)('mikrofleet keys rotate on %s', (dialect) => {
  let fixture: TestStore;
  let config: string;
  let exporter: Exporter;
  let token: string;
  let devices: readonly DeviceId[];
  let turn = 0;

  beforeAll(async () => {
    fixture = await openTestStore(dialect);
    const { registry, acme, storage, directory, keyPath } = fixture;
    const place =
      'sqlite' in storage
        ? { sqlite: { path: storage.sqlite.path } }
        : { postgresql: { url: storage.postgresql.url.reveal() } };
    config = join(directory, 'mikrofleet.yml');
    // JSON is valid YAML.
    writeFileSync(config, JSON.stringify({ storage: place, keys: { file: keyPath } }));
    devices = await registry.atomically(acme, async (repositories) => {
      const ids: DeviceId[] = [];
      for (let index = 0; index < secretCount; index++) {
        const { id } = await repositories.credentials.create(acme, {
          name: `c${index}`,
          profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' } },
          secrets: { password: new Secret(`secret ${index}`) },
          networks: ['198.51.100.0/24'],
        });
        if (index % 150 !== 0) continue;
        const address = `198.51.100.${index / 150}`;
        const draft = deviceDraft({ name: `d${index}`, address, credentials: { api: id } });
        ids.push((await repositories.devices.create(acme, draft)).id);
      }
      return ids;
    });
    const draft = { name: 'e2e', role: 'viewer', scopes: ['scrape'] } as const;
    token = (await registry.tokens.create(acme, draft)).text.reveal();
    const { url, said, process } = await startAnyhow(config);
    if (url === undefined) throw new Error(said);
    exporter = { url, process };
  });
  afterAll(async () => {
    await exporter?.process.stop();
  });

  /**
   * Every secret can be decrypted here and in the running exporter, which decrypts it before it refuses the address.
   */
  async function expectReadable(): Promise<void> {
    const { registry, acme, platform } = fixture;
    let cursor: string | undefined;
    let opened = 0;
    do {
      const page = await registry.credentials.list(acme, {
        limit: 500,
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const { id, name } of page.items.filter((_, index) => index % 25 === 0)) {
        const { secrets } = await registry.credentials.open(acme, id);
        expect(secrets.get('password')?.reveal()).toBe(`secret ${name.slice(1)}`);
        opened += 1;
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(opened).toBe(secretCount / 25);
    turn += 1;
    // The exporter caches the account of an unchanged device.
    await registry.tenants.setNetworks(platform, acme.tenantId, ['127.0.0.0/8', `10.${turn}.0.0/16`]);
    for (const device of devices) {
      const answer = await fetch(`${exporter.url}/probe?target=${device}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('mikrotik_probe_failure{reason="address-not-allowed"} 1\n');
    }
  }

  it.each([
    ['the tenant keys', []],
    ['the root key too', ['--root']],
  ])(
    'of %s, killed again and again, is finished in the end',
    async (_what, flags) => {
      const { registry, platform } = fixture;
      const before = await keyStatus(registry.session, platform);
      let killed = 0;
      for (let round = 0; round < rounds; round++) {
        const words = [await exporterMain(), `--config.file=${config}`, 'keys', 'rotate', ...flags];
        const rotation = new RunningProcess(process.execPath, words);
        // Before, at and after its first lines of progress.
        if (round > 0)
          await until('it begins or ends', () => rotation.stderr !== '' || !rotation.isRunning, Boolean);
        await sleep(round * 7);
        rotation.kill('SIGKILL');
        const { signal } = await rotation.exited;
        if (signal === 'SIGKILL') killed += 1;
        await expectReadable();
      }
      expect(killed).toBeGreaterThan(rounds / 2);
      const last = await runCommand([`--config.file=${config}`, 'keys', 'rotate', ...flags]);
      expect([last.code, last.stdout], last.stderr).toEqual([0, 'All secrets use the new key.\n']);
      const after = await keyStatus(registry.session, platform);
      expect(after).toMatchObject({ secrets: secretCount, waiting: 0, rotatingSince: undefined });
      expect(after.rootKeys).toHaveLength(1);
      const isSame = after.rootKeys[0]?.id === before.rootKeys[0]?.id;
      expect(isSame).toBe(flags.length === 0);
      await expectReadable();
      expect((await registry.audit.verify(platform)).whole).toBe(true);
    },
    240_000,
  );

  it('tells how far it is', async () => {
    const { code, stderr } = await runCommand([`--config.file=${config}`, 'keys', 'rotate', '--root']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^root key: 1 of \d\n/);
    expect(stderr).toContain(`\nsecrets: 100 of ${secretCount}\n`);
    expect(stderr.trim().split('\n').at(-1)).toBe(`secrets: ${secretCount} of ${secretCount}`);
  });
});
