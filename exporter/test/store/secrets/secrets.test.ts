import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/config/secret.ts';
import { openSecret, rewrapSecret, sealSecret } from '../../../src/store/secrets/envelope.ts';
import { fixedKeys, keyFile, RootKey } from '../../../src/store/secrets/root-key.ts';
import {
  keyStatus,
  rewrapTenantKeys,
  rotateTenantKeys,
  type RotationOptions,
} from '../../../src/store/secrets/rotation.ts';
import { recordRotation } from '../../../src/management/keys/record-rotation.ts';
import type { Registry } from '../../../src/management/registry.ts';
import { openRegistry } from '../../../src/management/open-registry.ts';
import { databaseText } from '../database-text.ts';
import { dialects, makeDatabase, openTestStore, platform, type TestStore } from '../open-test-store.ts';
import { apiCredential, deviceDraft } from '../samples.ts';

describe('envelope', () => {
  const key = { version: 1, bytes: Buffer.alloc(32, 1) };
  const place = { tenantId: 'ten_a', recordId: 'cred_a', field: 'password' };

  it('opens in its own place only', () => {
    const sealed = sealSecret('marker ü', place, key);
    expect(openSecret(sealed, place, key)).toBe('marker ü');
    expect(sealSecret('marker ü', place, key)).not.toBe(sealed);
    const wrong = [
      () => openSecret(sealed, { ...place, tenantId: 'ten_b' }, key),
      () => openSecret(sealed, { ...place, recordId: 'cred_b' }, key),
      () => openSecret(sealed, { ...place, field: 'community' }, key),
      () => openSecret(sealed, place, { ...key, version: 2 }),
      () => openSecret(sealed, place, { version: 1, bytes: Buffer.alloc(32, 2) }),
      () => openSecret(`${sealed}.x`, place, key),
      () => openSecret('', place, key),
      () => openSecret(sealed.slice(0, -2), place, key),
      () => openSecret('1.AAAA.AAAA', place, key),
    ];
    for (const attempt of wrong)
      expect(attempt).toThrow(expect.objectContaining({ code: 'secret.cannot-open' }) as Error);
  });

  it('gets another key without being opened', () => {
    const to = { version: 2, bytes: Buffer.alloc(32, 2) };
    const again = rewrapSecret(sealSecret('x', place, key), place, { from: key, to });
    expect(openSecret(again, place, to)).toBe('x');
    expect(() => openSecret(again, place, key)).toThrow();
  });
});

async function withSecrets(dialect: (typeof dialects)[number], count: number) {
  const fixture = await openTestStore(dialect);
  const ids = [];
  await fixture.registry.atomically(fixture.acme, async ({ credentials }) => {
    for (let index = 0; index < count; index += 1)
      ids.push((await credentials.create(fixture.acme, apiCredential(`c${index}`, `password ${index}`))).id);
  });
  const other = await fixture.registry.credentials.create(
    fixture.rival,
    apiCredential('other', 'rival password'),
  );
  const check = async (): Promise<void> => {
    const { items } = await fixture.registry.credentials.list(fixture.acme, { limit: 500 });
    expect(items).toHaveLength(count);
    for (const { id, name } of items) {
      const { secrets } = await fixture.registry.credentials.open(fixture.acme, id);
      expect(secrets.get('password')?.reveal()).toBe(`password ${name.slice(1)}`);
    }
    expect(
      (await fixture.registry.credentials.open(fixture.rival, other.id)).secrets.get('password')?.reveal(),
    ).toBe('rival password');
  };
  return { ...fixture, check };
}

function rotation(
  { registry }: TestStore,
  stopAfter = Number.POSITIVE_INFINITY,
): RotationOptions & { steps: string[] } {
  const controller = new AbortController();
  const steps: string[] = [];
  return {
    session: registry.session,
    scope: platform,
    vault: registry.vault,
    record: recordRotation(platform),
    signal: controller.signal,
    steps,
    onProgress: ({ step, done, total }) => {
      steps.push(`${step} ${done}/${total}`);
      if (steps.length >= stopAfter) controller.abort();
    },
  };
}

/** The rotations in the audit of the platform, oldest first. */
async function stepsInAudit({ session }: Registry): Promise<readonly string[]> {
  const rows = await session.read(platform, ({ db, owner }) =>
    db
      .selectFrom('audit')
      .select('action')
      .where('tenant_id', '=', owner)
      .where('target_kind', '=', 'keys')
      .orderBy('sequence')
      .execute(),
  );
  return rows.map(({ action }) => action);
}

describe.each(dialects)('rotation on %s', (dialect) => {
  it('is interrupted anywhere and finished later, with every secret readable meanwhile', async () => {
    const fixture = await withSecrets(dialect, 250);
    const { registry, check } = fixture;
    const finished: boolean[] = [];
    const seen: number[] = [];
    for (let round = 0; round < 10 && !finished.at(-1); round += 1) {
      finished.push(await rotateTenantKeys(rotation(fixture, 1)));
      const status = await keyStatus(registry.session, platform);
      seen.push(status.waiting);
      await check();
      if (!finished.at(-1)) expect(status.rotatingSince).toBeDefined();
    }
    expect(finished.filter(Boolean)).toHaveLength(1);
    expect(finished.length).toBeGreaterThan(3);
    expect(seen.some((waiting) => waiting > 0 && waiting < 251)).toBe(true);
    expect(await keyStatus(registry.session, platform)).toMatchObject({
      secrets: 251,
      waiting: 0,
      rotatingSince: undefined,
    });
    const versions = await registry.session.read(platform, ({ db }) =>
      db.selectFrom('tenant_keys').select(['tenant_id', 'version']).execute(),
    );
    expect(versions.map(({ version }) => version)).toEqual([2, 2]);
    expect((await registry.audit.verify(platform)).whole).toBe(true);
    expect(await stepsInAudit(registry)).toEqual(['keys.rotate', 'keys.rotated']);
  });

  it('replaces the root key, also when interrupted', async () => {
    const fixture = await withSecrets(dialect, 3);
    const { registry, keyPath, check, storage } = fixture;
    const [old] = registry.vault.rootKeys();
    const source = keyFile(keyPath);
    source.write?.([RootKey.random(), old]);
    expect(await rewrapTenantKeys(rotation(fixture, 1))).toBe(false);
    await check();
    expect(await rewrapTenantKeys(rotation(fixture))).toBe(true);
    expect(await stepsInAudit(registry)).toEqual(['keys.root-rotated']);
    source.write?.(source.read()?.slice(0, 1) ?? []);
    await check();
    const again = await openRegistry({ storage, keys: source });
    expect(again.keyMade).toBe(false);
    await again.registry.close();
    await expect(
      openRegistry({ storage, keys: fixedKeys('MIKROFLEET_KEY', new Secret(old.toLine())) }),
    ).rejects.toMatchObject({ code: /^secret\./ });
  });
});

describe.each(dialects)('the root key on %s', (dialect) => {
  it('is made for a new database only, and a wrong or missing one is refused', async () => {
    const { storage, keyPath, open } = await makeDatabase(dialect);
    const keys = keyFile(keyPath);
    const first = await openRegistry({ storage, keys });
    expect(first.keyMade).toBe(true);
    await first.registry.close();
    const good = readFileSync(keyPath, 'utf8');
    rmSync(keyPath);
    await expect(open()).rejects.toMatchObject({ code: 'secret.key-missing' });
    expect(readdirSync(join(keyPath, '..'))).not.toContain('test.key');
    keys.write?.([RootKey.random()]);
    await expect(open()).rejects.toMatchObject({ code: 'secret.key-wrong' });
    writeFileSync(keyPath, 'no key\n');
    await expect(open()).rejects.toMatchObject({ code: 'secret.key-invalid' });
    writeFileSync(keyPath, '');
    await expect(open()).rejects.toMatchObject({ code: 'secret.key-invalid' });
    writeFileSync(keyPath, good);
    await open();
  });
});

describe.each(dialects)('marker secrets on %s', (dialect) => {
  it('are nowhere but behind reveal()', async () => {
    const fixture = await openTestStore(dialect);
    const { registry, acme } = fixture;
    const markers = [
      'MARKER-api-7731',
      'MARKER-auth-7732',
      'MARKER-priv-7733',
      'MARKER-key-7734',
      'MARKER-new-7735',
    ];
    const [api = '', auth = '', priv = '', key = '', changed = ''] = markers;
    const made = [
      await registry.credentials.create(acme, apiCredential('api', api)),
      await registry.credentials.create(acme, {
        name: 'v3',
        profile: { kind: 'snmp', version: '3', username: 'u', authProtocol: 'sha1', privProtocol: 'aes128' },
        secrets: { authPassword: new Secret(auth), privPassword: new Secret(priv) },
      }),
      await registry.credentials.create(acme, {
        name: 'ssh',
        profile: { kind: 'ssh', username: 'u' },
        secrets: { privateKey: new Secret(key) },
      }),
    ];
    const [first] = made;
    if (first === undefined) throw new Error('nothing made');
    made.push(
      await registry.credentials.update(acme, {
        id: first.id,
        change: { secrets: { password: new Secret(changed) } },
      }),
    );
    await registry.devices.create(acme, deviceDraft({ credentials: { api: first.id } }));
    const opened = await registry.credentials.open(acme, first.id);
    expect(opened.secrets.get('password')?.reveal()).toBe(changed);
    const error = await registry.credentials
      .create(acme, { ...apiCredential('bad', api), secrets: { community: new Secret(api) } })
      .catch((thrown: unknown) => thrown);
    const root = registry.vault.rootKeys()[0].toLine();
    const texts = [
      JSON.stringify(made),
      inspect(made, { depth: 9 }),
      inspect(opened, { depth: 9 }),
      JSON.stringify([...opened.secrets]),
      inspect(error, { depth: 9 }),
      JSON.stringify((await registry.audit.list(acme)).items),
      JSON.stringify((await registry.history.list(acme)).items),
      inspect(registry, { depth: 6 }),
      await databaseText(fixture),
    ];
    for (const text of texts)
      for (const marker of [...markers, root]) expect(text.includes(marker), marker).toBe(false);
  });
});
