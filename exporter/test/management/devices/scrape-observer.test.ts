import { describe, expect, it } from 'vitest';
import type { TenantScope } from '../../../src/access/scope.ts';
import type { DeviceId, RegisteredDevice } from '../../../src/devices/device.ts';
import type { ProbeResult } from '../../../src/probe/result.ts';
import { ScrapeObserver } from '../../../src/management/devices/scrape-observer.ts';
import { factsOf } from '../../../src/management/devices/scrape-facts.ts';
import { downResult, upResult } from '../../http/fake-prober.ts';
import { deviceDraft } from '../../store/samples.ts';
import { dialects, openTestStore } from '../../store/open-test-store.ts';

/** The answer of a device whose system was read. */
function answer(labels: string): ProbeResult {
  const metric = { name: 'mikrotik_system_info', type: 'gauge', help: 'Identity.' } as const;
  return { ...upResult, families: [{ metric, labels: [labels], values: [1] }, ...upResult.families] };
}

const info = (version: string, identity = 'core', board = 'CCR2116-12G-4S+'): ProbeResult =>
  answer(`identity="${identity}",board="${board}",serial_number="C1",version="${version}"`);

describe('facts in the samples of a scrape', () => {
  it.each([
    [
      'identity="a \\"b\\" \\\\ c",board="hAP ax^3",model="C53UiG",serial_number="HC1",version="7.20.2"',
      { identity: 'a "b" \\ c', board: 'hAP ax^3', serial: 'HC1', version: '7.20.2', suggestedType: 'ap' },
    ],
    [
      'identity="sw",model="CRS326-24G-2S+",version="7.13.5"',
      {
        identity: 'sw',
        board: 'CRS326-24G-2S+',
        version: '7.13.5',
        suggestedType: 'switch',
      },
    ],
    ['identity="x\\ny\u202ez"', { identity: 'x y z' }],
    ['', {}],
  ])('%s', (labels, facts) => {
    expect(factsOf(answer(labels))).toEqual(facts);
  });

  it('none, when the system was not read', () => expect(factsOf(upResult)).toEqual({}));
});

describe.each(dialects)('what scrapes learn of devices on %s', async (dialect) => {
  const { registry, acme, rival, open } = await openTestStore(dialect);
  const start = Date.parse('2026-03-01T00:00:00.000Z');
  let now = start;
  const heldBack: DeviceId[] = [];
  const errors: unknown[] = [];
  const observerOn = ({ observations }: Pick<typeof registry, 'observations'>): ScrapeObserver =>
    new ScrapeObserver({
      observations,
      onError: (error) => errors.push(error),
      onHeldBack: (id) => heldBack.push(id),
      now: () => now,
    });
  const observer = observerOn(registry);
  let count = 0;
  const make = (scope: TenantScope, facts?: object): Promise<RegisteredDevice> => {
    count += 1;
    const draft = { name: `d${count}`, address: `10.8.${count >> 8}.${count & 255}` };
    return registry.devices.create(
      scope,
      deviceDraft({ ...draft, ...(facts === undefined ? {} : { facts }) }),
    );
  };
  const known = { serial: 'C1', board: 'CCR2116-12G-4S+', version: '7.19.1', identity: 'core' };
  const read = (scope: TenantScope, { id }: RegisteredDevice) => registry.devices.get(scope, id);
  const historyOf = async (scope: TenantScope, { id }: RegisteredDevice) =>
    (await registry.history.list(scope, { filter: { deviceId: id }, limit: 100 })).items;

  it('an upgrade is stored with the next flush, and the history names the exporter', async () => {
    const device = await make(acme, known);
    const neighbour = await make(rival, { ...known, version: '7.1' });
    observer.saw(device, info('7.20.2'));
    // Nothing is written by the scrape itself.
    expect((await read(acme, device)).version).toBe('7.19.1');
    await observer.flush();
    const after = await read(acme, device);
    expect(after).toMatchObject({ version: '7.20.2', revision: 2, suggestedType: 'router', type: 'ap' });
    expect(after.lastAskedAt).toBe('2026-03-01T00:00:00.000Z');
    const [entry] = await historyOf(acme, device);
    expect(entry).toMatchObject({ actor: 'system:scrape', action: 'observe' });
    expect(entry?.changes).toContainEqual({ property: 'version', before: '7.19.1', after: '7.20.2' });
    const audited = await registry.audit.list(acme, { filter: { action: 'device.observe' }, limit: 10 });
    expect(audited.items.map(({ actor }) => actor)).toEqual(['system:scrape']);
    expect(await read(rival, neighbour)).toMatchObject({
      version: '7.1',
      revision: 1,
      lastAskedAt: neighbour.lastAskedAt,
    });
  });

  it('an unchanged device is noted every five minutes, without revision and history', async () => {
    const device = await make(acme, { ...known, serial: 'C2' });
    const writes: string[] = [];
    for (let minute = 0; minute < 12; minute += 1) {
      now = Date.parse(device.createdAt) + minute * 60_000;
      const row = await read(acme, device);
      observer.saw(row, minute < 8 ? info('7.19.1') : downResult);
      await observer.flush();
      const after = await read(acme, device);
      if (after.lastAskedAt !== row.lastAskedAt) writes.push(`${minute}`);
    }
    // That it is down is stored at once.
    expect(writes).toEqual(['0', '5', '8'].slice(writes[0] === '0' ? 0 : 1));
    const after = await read(acme, device);
    // Asked in minute 8, when it was down; up in minute 5.
    expect(Date.parse(after.lastAskedAt ?? '') - Date.parse(after.lastContactAt ?? '')).toBe(3 * 60_000);
    expect(after.lastError).toEqual({ code: 'device.login-rejected', at: after.lastAskedAt });
    expect(after.revision).toBeLessThanOrEqual(2);
  });

  it('a device that was not asked is not noted', async () => {
    const device = await make(acme);
    observer.saw(device, { ...downResult, asked: false });
    await observer.flush();
    expect(await read(acme, device)).toMatchObject({
      lastAskedAt: null,
      lastContactAt: null,
      state: 'pending',
    });
    observer.saw(device, downResult);
    await observer.flush();
    const asked = await read(acme, device);
    expect([asked.lastAskedAt, asked.lastContactAt, asked.state]).toEqual([
      new Date(now).toISOString(),
      null,
      'pending',
    ]);
  });

  it('a pending device without a serial becomes active, also one that tells nothing else', async () => {
    const device = await make(acme);
    observer.saw(device, upResult);
    await observer.flush();
    expect(await read(acme, device)).toMatchObject({ state: 'active', board: '', version: '' });
  });

  it('what a scrape did not read stays; a long identity is one change and no more', async () => {
    const device = await make(acme, { ...known, serial: 'C3' });
    const long = answer(`identity="${'x'.repeat(500)}"`);
    observer.saw(device, long);
    await observer.flush();
    const after = await read(acme, device);
    expect(after).toMatchObject({ board: known.board, version: known.version });
    expect(after.identity).toHaveLength(128);
    observer.saw(after, long);
    await observer.flush();
    expect((await historyOf(acme, device)).filter(({ action }) => action === 'observe')).toHaveLength(1);
  });

  it('in quarantine or switched off nothing is learned', async () => {
    const swapped = await make(acme, { ...known, serial: 'C4' });
    const off = await make(acme, { ...known, serial: 'C5' });
    // The scrape found them active; the change came before the flush.
    observer.saw(swapped, info('7.20.2'));
    observer.saw(off, info('7.20.2'));
    await registry.devices.observe(acme, swapped.id, { serial: 'OTHER' });
    await registry.devices.update(acme, { id: off.id, change: { state: 'disabled' } });
    await observer.flush();
    expect((await read(acme, swapped)).version).toBe('7.19.1');
    expect((await read(acme, off)).version).toBe('7.19.1');
  });

  it('a removed device and a foreign tenant are left alone', async () => {
    const removed = await make(acme);
    observer.saw(removed, info('7.20.2'));
    observer.saw({ ...(await make(rival)), tenantId: acme.tenantId }, info('6.1'));
    await registry.devices.remove(acme, removed.id);
    await observer.flush();
    expect(errors).toEqual([]);
  });

  it('a device that reports another identity each time leaves six entries an hour', async () => {
    const device = await make(acme, { ...known, serial: 'C6' });
    for (let scrape = 0; scrape < 40; scrape += 1) {
      now += 15_000;
      observer.saw(await read(acme, device), info('7.19.1', `liar ${scrape}`));
      await observer.flush();
    }
    const entries = (await historyOf(acme, device)).filter(({ action }) => action === 'observe');
    expect(entries).toHaveLength(6);
    expect((await read(acme, device)).identity).toBe('liar 5');
    // Forty scrapes in ten minutes: said once.
    expect(heldBack).toEqual([device.id]);
    // Another exporter does not get six of its own.
    const other = observerOn(await open());
    other.saw(await read(acme, device), info('7.19.1', 'from elsewhere'));
    await other.stop();
    expect((await read(acme, device)).identity).toBe('liar 5');
  });

  it('exporters that store the same at once leave one entry, and times only move forward', async () => {
    const device = await make(acme, { ...known, serial: 'C7' });
    const fleet = await Promise.all(Array.from({ length: 30 }, () => make(acme, {})));
    const others = [observer, observerOn(await open()), observerOn(await open())];
    for (const [index, each] of others.entries()) {
      now = start + 86_400_000 * 365 - index * 1000;
      each.saw(device, info('7.21'));
      for (const one of index === 1 ? fleet.toReversed() : fleet) each.saw(one, upResult);
    }
    // Exporters share PostgreSQL. In one process, the writers of a SQLite file would wait for each other.
    if (dialect === 'postgresql') await Promise.all(others.map((each) => each.flush()));
    else for (const each of others) await each.flush();
    for (const each of others.slice(1)) await each.stop();
    expect(errors).toEqual([]);
    const entries = (await historyOf(acme, device)).filter(({ action }) => action === 'observe');
    expect(entries).toHaveLength(1);
    const latest = new Date(start + 86_400_000 * 365).toISOString();
    for (const one of fleet) {
      const { lastAskedAt } = await read(acme, one);
      // A row that another exporter was writing is left to the next scrape, so an earlier one may stand.
      expect(Date.parse(latest) - Date.parse(lastAskedAt ?? '')).toBeLessThanOrEqual(2000);
    }
  });

  it('a thousand devices are one statement for each five hundred', async () => {
    const devices: RegisteredDevice[] = [];
    for (let index = 0; index < 1001; index += 1) devices.push(await make(rival));
    now = start + 86_400_000 * 400;
    for (const device of devices) observer.saw(device, downResult);
    await observer.flush();
    expect(errors).toEqual([]);
    for (const device of [devices[0], devices[500], devices[1000]]) {
      if (device === undefined) throw new Error('a thousand devices were made');
      expect((await read(rival, device)).lastAskedAt).toBe(new Date(now).toISOString());
    }
  });

  it('a failed write is reported once and made up for by the next scrape', async () => {
    const device = await make(acme, { ...known, serial: 'C8' });
    const failing = new ScrapeObserver({
      observations: {
        store: async () => Promise.reject(new Error('gone')),
        noteContacts: async () => undefined,
      },
      onError: (error) => errors.push(error),
      onHeldBack: () => undefined,
    });
    failing.saw(device, info('7.22'));
    await failing.stop();
    expect(errors.splice(0)).toHaveLength(1);
    observer.saw(await read(acme, device), info('7.22'));
    await observer.stop();
    expect((await read(acme, device)).version).toBe('7.22');
  });
});
