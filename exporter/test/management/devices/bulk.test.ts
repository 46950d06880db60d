import { beforeAll, describe, expect, it } from 'vitest';
import { fileDeviceId } from '../../../src/devices/file-devices.ts';
import { dialects } from '../../store/open-test-store.ts';
import { deviceDraft } from '../../store/samples.ts';
import { type Answer, type ApiFixture, defaultConfig, startApi } from '../fixture.ts';

const config = `${defaultConfig}
auths: { monitor: { api: { username: monitor, password: x, tls: off } } }
targets: [{ name: file-ap, address: 10.9.1.1, type: ap, auth: monitor, tenant: acme }]
`;

describe.each(dialects)('many devices at once on %s', (dialect) => {
  let fixture: ApiFixture;
  let ids: string[];
  let foreign = '';

  beforeAll(async () => {
    fixture = await startApi(dialect, config);
    const { registry, acme, rival } = fixture;
    await registry.sites.create(acme, { name: 'Tower 1' });
    ids = [];
    for (const name of ['a', 'b', 'c']) {
      const draft = deviceDraft({
        name,
        address: `10.7.0.${ids.length + 1}`,
        labels: { rack: '1', [name]: 'x' },
      });
      ids.push((await registry.devices.create(acme, draft)).id);
    }
    foreign = (await registry.devices.create(rival, deviceDraft({ name: 'theirs', address: '10.7.0.9' }))).id;
  });

  const change = (devices: unknown[], wanted: unknown, more: object = {}): Promise<Answer> =>
    fixture.call('POST', '/devices/bulk', { body: { devices, change: wanted }, ...more });
  const all = (): { id: string }[] => ids.map((id) => ({ id }));
  const state = async () =>
    Promise.all(ids.map((id) => fixture.call('GET', `/devices/${id}`).then(({ json }) => json)));
  const audited = async () =>
    (await fixture.registry.audit.list(fixture.acme, { filter: { action: 'device.update' }, limit: 100 }))
      .items;

  it('are changed together, each with its own entry in the audit', async () => {
    const answer = await change(all(), {
      site_id: 'tower 1',
      role: 'backhaul',
      labels: { rack: null, owner: 'field' },
    });
    expect([answer.status, answer.json['items']]).toEqual([
      200,
      ['a', 'b', 'c'].map((name, index) => ({ id: ids[index], name, revision: 2, changed: true })),
    ]);
    const devices = await state();
    expect(devices.map(({ role, labels }) => [role, labels])).toEqual([
      ['backhaul', { a: 'x', owner: 'field' }],
      ['backhaul', { b: 'x', owner: 'field' }],
      ['backhaul', { c: 'x', owner: 'field' }],
    ]);
    expect(new Set(devices.map(({ site_id: site }) => site)).size).toBe(1);
    expect((await audited()).map(({ targetId }) => targetId).sort()).toEqual([...ids].sort());
    const history = await fixture.call('GET', `/devices/${ids[0] ?? ''}/history?limit=1`);
    expect(history.json['items']).toMatchObject([{ action: 'update' }]);
  });

  it('that are like this already leave no trace', async () => {
    const before = await audited();
    const answer = await change(all(), { role: 'backhaul' });
    expect(answer.json['items']).toMatchObject([
      { revision: 2, changed: false },
      { revision: 2, changed: false },
      { revision: 2, changed: false },
    ]);
    expect(await audited()).toEqual(before);
  });

  it('are all as they were if one cannot be changed, and every mistake is named', async () => {
    const before = await state();
    const file = fileDeviceId({ tenant: 'acme', name: 'file-ap' });
    const answer = await change(
      [{ id: ids[0] }, { id: ids[1], revision: 1 }, { id: foreign }, { id: 'dev_nobody' }, { id: file }],
      { state: 'disabled' },
    );
    expect([answer.status, answer.json['code']]).toEqual([422, 'registry.bulk-rejected']);
    expect(answer.json['detail']).toBe('4 of 5 devices cannot be changed.');
    expect(answer.json['errors']).toEqual([
      { field: 'devices.1', name: 'b', message: 'The record now has revision 2, not 1.' },
      { field: 'devices.2', name: foreign, message: 'There is no device with this id.' },
      { field: 'devices.3', name: 'dev_nobody', message: 'There is no device with this id.' },
      { field: 'devices.4', name: file, message: 'The device is defined in the configuration file.' },
    ]);
    expect(await state()).toEqual(before);
    const site = await change(all(), { site_id: 'nowhere' });
    expect(site.json['errors']).toHaveLength(3);
    expect(site.text).toContain('There is no site with the id or name \\"nowhere\\".');
  });

  it('can be disabled and enabled, with the revisions that the caller has seen', async () => {
    const seen = ids.map((id) => ({ id, revision: 2 }));
    expect((await change(seen, { state: 'disabled' })).status).toBe(200);
    expect((await state()).map((device) => device['state'])).toEqual(['disabled', 'disabled', 'disabled']);
    expect((await change(seen, { state: 'active' })).json['errors']).toHaveLength(3);
    expect((await change(all(), { state: 'active' })).status).toBe(200);
  });

  it('are at most 500, and only for who may change devices', async () => {
    const many = Array.from({ length: 501 }, (_, index) => ({ id: `dev_${index}` }));
    expect((await change(many, { role: 'x' })).json['code']).toBe('request.invalid-body');
    expect((await change(all(), {})).json['code']).toBe('request.invalid-body');
    expect((await change(all(), { name: 'same' })).json['code']).toBe('request.invalid-body');
    const operator = await change(all(), { role: 'x' }, { token: fixture.tokens.operator });
    expect([operator.status, operator.json['code']]).toEqual([403, 'auth.forbidden']);
    const rival = await change(all(), { role: 'x' }, { token: fixture.tokens.rival });
    expect(rival.json['errors']).toHaveLength(3);
  });

  it('are changed once for one idempotency key', async () => {
    const headers = { 'idempotency-key': 'bulk' };
    const first = await change(all(), { role: 'core' }, { headers });
    const again = await change(all(), { role: 'core' }, { headers });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.json).toEqual(first.json);
  });
});
