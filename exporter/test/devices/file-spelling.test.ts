import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeFixture } from '../cli/fixture.ts';
import { start } from '../http/start.ts';
import { defaultConfig, startApi } from '../management/fixture.ts';
import { dialects, openTestStore } from '../store/open-test-store.ts';

const auths = 'auths: { a: { api: { username: u, password: p, tls: off } } }\n';
const target = (name: string, more: string): string =>
  `  - { name: ${name}, address: 10.1.1.${name.length}, type: router, auth: a, ${more} }\n`;
const config = `${auths}targets:
${target('x', 'tenant: acme, site: Tower1')}${target('xy', 'tenant: acme, site: Hub  North, interfaces: { sfp1: { peer_site: Far End } }')}${target('xyz', 'tenant: Bigger ISP')}${target('wxyz', 'site: tower9')}sites:
  - { name: Mast, tenant: acme }
  - { name: Yard, tenant: other }
`;

describe.each(dialects)('names that the file writes otherwise, on %s', async (dialect) => {
  const { call, tokens } = await startApi(dialect, `${defaultConfig}${config}`);
  const codeOf = async (method: string, path: string, options: Parameters<typeof call>[2]) => {
    const { status, json } = await call(method, path, options);
    return [status, json['code']];
  };
  const refused = [409, 'registry.spelled-otherwise'];

  it.each(['tower1', 'TOWER1', 'mast', 'Hub North', 'far  end'])('the site %s is refused', async (name) => {
    expect(await codeOf('POST', '/sites', { body: { name } })).toEqual(refused);
  });

  it('the message says how it is written', async () => {
    const { json } = await call('POST', '/sites', { body: { name: 'tower1' } });
    expect(json['detail']).toBe('name: the configuration file writes the site "tower1" as "Tower1".');
    expect(json['remedy']).toContain('Use the spelling that the message names');
  });

  it.each(['Tower1', 'Hub  North', 'Far End', 'tower10'])('the site %s is not', async (name) => {
    expect((await call('POST', '/sites', { body: { name } })).status).toBe(201);
  });

  it('what is of other tenants, or of none, does not count', async () => {
    for (const name of ['yard', 'Tower9']) {
      expect((await call('POST', '/sites', { body: { name } })).status).toBe(201);
    }
    const { status } = await call('POST', '/sites', { body: { name: 'tower1' }, token: tokens.rival });
    expect(status).toBe(201);
  });

  it('renaming is refused too, and a change that leaves the name alone is not', async () => {
    const { json: site } = await call('POST', '/sites', { body: { name: 'new' } });
    const headers = { 'if-match': '*' };
    const path = `/sites/${String(site['id'])}`;
    expect(await codeOf('PATCH', path, { body: { name: 'MAST' }, headers })).toEqual(refused);
    expect((await call('PATCH', path, { body: { name: 'new', notes: 'x' }, headers })).status).toBe(200);
    expect((await call('PATCH', path, { body: { name: 'Mast' }, headers })).status).toBe(200);
  });

  it('an import says it of the line', async () => {
    const body = 'sites:\n  - name: fine\n  - name: hub north\n';
    const { json, status } = await call('POST', '/inventory', {
      body,
      headers: { 'content-type': 'application/yaml' },
    });
    expect([status, json['code']]).toEqual([422, 'registry.import-rejected']);
    expect(json['errors']).toEqual([
      {
        field: 'sites.1.name',
        line: 3,
        name: 'hub north',
        code: 'registry.spelled-otherwise',
        remedy: expect.stringMatching(/^Use the spelling that the message names/) as string,
        message: 'the configuration file writes the site "hub north" as "Hub  North".',
      },
    ]);
  });

  it('so is a tenant', async () => {
    const token = tokens.platform;
    expect(await codeOf('POST', '/tenants', { token, body: { name: 'bigger isp' } })).toEqual(refused);
    const { json: tenant } = await call('POST', '/tenants', { token, body: { name: 'Bigger ISP' } });
    const headers = { 'if-match': '*' };
    const path = `/tenants/${String(tenant['id'])}`;
    expect(await codeOf('PATCH', path, { token, body: { name: 'Other' }, headers })).toEqual(refused);
    expect((await call('PATCH', path, { token, body: { state: 'suspended' }, headers })).status).toBe(200);
  });
});

it('the command line refuses a tenant in another spelling', async () => {
  const fixture = makeFixture();
  writeFileSync(
    fixture.file,
    'sites: [{ name: x, tenant: Acme }]\nstorage: { sqlite: { path: registry.db } }\n',
  );
  expect(await fixture.run('tenant', 'create', 'acme')).not.toBe(0);
  expect(fixture.output.stderr).toContain('the configuration file writes the tenant "acme" as "Acme"');
});

it('the log warns of what was registered before, at the start and after a reload', async () => {
  const { registry, acme } = await openTestStore('sqlite');
  for (const name of ['tower1', 'Mast']) await registry.sites.create(acme, { name });
  const started = start(config, { registry });
  const about = () => started.logs.filter((line) => line.includes('is written differently'));
  await expect.poll(about).toEqual([expect.stringContaining('tenant=acme registered=tower1 file=Tower1')]);
  started.config = config.replaceAll('tenant: acme', 'tenant: ACME').replace('Tower1', 'tower1');
  await started.app.reload({ force: true });
  await expect
    .poll(about)
    .toEqual([
      expect.anything(),
      expect.stringMatching(/registered=acme file=ACME .*a tenant is written differently/),
    ]);
  await started.app.close();
});
