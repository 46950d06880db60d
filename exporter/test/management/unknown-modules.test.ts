import { describe, expect, it } from 'vitest';
import { dialects } from '../store/open-test-store.ts';
import { deviceDraft } from '../store/samples.ts';
import { defaultConfig, startApi } from './fixture.ts';

const ofField =
  'There is no module "slov"; did you mean "slow"? Known: router, switch, ap, cpe, lte, slow, all.';
const message = `modules: ${ofField}`;
const unknown = {
  code: 'registry.unknown-reference',
  remedy: 'Create it first, or correct the id or name.',
};
const csv = { 'content-type': 'text/csv' };

describe.each(dialects)('a module that the file does not define, on %s', async (dialect) => {
  let modules = 'slow: { collectors: [system], interval: 5m }';
  const { call, registry, acme } = await startApi(dialect, () => `${defaultConfig}modules: { ${modules} }\n`);
  const device = await registry.devices.create(acme, deviceDraft({ name: 'known', address: '10.7.0.1' }));
  const match = { 'if-match': '*' };

  it('is refused in a change, and the device stays as it was', async () => {
    const body = { modules: ['router', 'slov'] };
    const refused = await call('PATCH', `/devices/${device.id}`, { body, headers: match });
    expect([refused.status, refused.json['code'], refused.json['detail']]).toEqual([
      400,
      'registry.unknown-reference',
      message,
    ]);
    expect((await registry.devices.get(acme, device.id)).revision).toBe(1);
    for (const good of [['router', 'slow'], null]) {
      const changed = await call('PATCH', `/devices/${device.id}`, {
        body: { modules: good },
        headers: match,
      });
      expect([changed.status, changed.json['modules']]).toEqual([200, good]);
    }
  });

  it('a collector is named as such, with the module to define', async () => {
    const refused = await call('PATCH', `/devices/${device.id}`, {
      body: { modules: ['interface'] },
      headers: match,
    });
    expect([refused.status, refused.json['detail']]).toEqual([
      400,
      expect.stringContaining(
        'There is no module "interface". interface is a collector: define a module that reads it, such as `modules: { only-interface: { collectors: [interface] } }`.',
      ),
    ]);
  });

  it('an empty list is refused: it would read nothing', async () => {
    const refused = await call('PATCH', `/devices/${device.id}`, { body: { modules: [] }, headers: match });
    expect([refused.status, refused.json['code']]).toEqual([400, 'registry.invalid-value']);
  });

  it.each(['/register-device', '/register-snmp'])(
    'is refused by %s, before anything is contacted',
    async (path) => {
      const body = { address: '10.7.0.2', name: `by ${path}`, contact: false, modules: ['slov'] };
      const refused = await call('POST', path, { body });
      expect([refused.status, refused.json['detail']]).toEqual([400, message]);
      const good = { ...body, address: path.length === 16 ? '10.7.0.3' : '10.7.0.4', modules: ['slow'] };
      const stored = await call('POST', path, { body: good });
      expect(stored.status, stored.text).toBe(201);
      expect(stored.json['device']).toMatchObject({ modules: ['slow'] });
    },
  );

  it('is refused at import with the row, for each row, and nothing is imported', async () => {
    const body =
      'name,address,type,modules\na,10.7.1.1,ap,slow;router\nb,10.7.1.2,ap,slov\nc,10.7.1.3,ap,router;slov\n';
    const refused = await call('POST', '/inventory', { body, headers: csv });
    expect([refused.status, refused.json['code']]).toEqual([422, 'registry.import-rejected']);
    expect(refused.json['errors']).toEqual([
      { field: 'devices.1.modules', line: 3, name: 'b', ...unknown, message: ofField },
      { field: 'devices.2.modules', line: 4, name: 'c', ...unknown, message: ofField },
    ]);
    expect(await registry.devices.find(acme, 'a')).toBeUndefined();
    const dry = await call('POST', '/inventory?dry_run=true', { body, headers: csv });
    expect(dry.json['errors']).toHaveLength(2);
  });

  it('a device that has one since a reload can be changed otherwise, and mended', async () => {
    const { id } = await registry.devices.create(
      acme,
      deviceDraft({ name: 'lost', address: '10.7.0.9', modules: ['gone'] }),
    );
    const noted = await call('PATCH', `/devices/${id}`, { body: { notes: 'x' }, headers: match });
    expect([noted.status, noted.json['modules']]).toEqual([200, ['gone']]);
    const mended = await call('PATCH', `/devices/${id}`, { body: { modules: ['ap'] }, headers: match });
    expect([mended.status, mended.json['modules']]).toEqual([200, ['ap']]);
    modules = '';
  });
});
