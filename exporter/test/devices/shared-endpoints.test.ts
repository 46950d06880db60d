import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeFixture } from '../cli/fixture.ts';
import { apiCredential } from '../store/samples.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { goodConfig, start } from '../http/start.ts';

const auths = `
auths:
  a: { api: { username: u, password: p, tls: off } }
  s: { snmp: { version: 2c, community: c } }
`;
const twice = `${auths}
targets:
  - { name: one, address: 10.1.1.1, type: router, auth: a }
  - { name: two, address: 10.1.1.1, port: 8728, type: router, auth: a }
  - { name: other port, address: 10.1.1.1, port: 8729, type: router, auth: a }
  - { name: other transport, address: 10.1.1.1, type: router, auth: s }
  - { name: long, address: "2001:DB8:0:0::1", type: router, auth: s }
  - { name: short, address: "2001:db8::1", type: router, auth: s }
  - { name: upper, address: AP.Example.net, type: ap, auth: s }
  - { name: lower, address: ap.example.net., type: ap, auth: s }
  - { name: third, address: ap.example.net, type: ap, auth: s }
`;

it('check-config warns of the same address and port, however it is written', async () => {
  const fixture = makeFixture();
  writeFileSync(fixture.file, twice);
  expect(await fixture.run('check-config')).toBe(0);
  expect(fixture.output.stdout.match(/^Warning: .*$/gm)).toEqual([
    'Warning: one and two have the same address and port, 10.1.1.1 port 8728.',
    'Warning: long and short have the same address and port, 2001:DB8:0:0::1 port 161.',
    'Warning: upper and lower and third have the same address and port, AP.Example.net port 161.',
  ]);
  writeFileSync(fixture.file, goodConfig);
  fixture.output.stdout = '';
  await fixture.run('check-config');
  expect(fixture.output.stdout).not.toContain('Warning');
});

it('the log warns at the start and after a reload', async () => {
  const started = start(twice);
  const about = () => started.logs.filter((line) => line.includes('have the same address and port'));
  await expect.poll(about).toHaveLength(3);
  expect(about()[0]).toContain('devices="one, two"');
  started.config = goodConfig;
  await started.app.reload({ force: true });
  await started.app.close();
  expect(about()).toHaveLength(3);
});

it('a device that is in the file and registered is named in the log', async () => {
  const { registry, acme } = await openTestStore('sqlite');
  const { id } = await registry.credentials.create(acme, apiCredential('monitor', 'secret'));
  const draft = { type: 'router', transport: 'api', credentials: { api: id } } as const;
  await registry.devices.create(acme, { ...draft, name: 'again', address: '10.1.1.1' });
  await registry.devices.create(acme, { ...draft, name: 'not again', address: '10.1.1.1', port: 8730 });
  await registry.devices.create(acme, { ...draft, name: 'elsewhere', address: '10.1.1.2' });
  const started = start(`${auths}targets: [{ name: one, address: 10.1.1.1, type: router, auth: a }]\n`, {
    registry,
  });
  const about = () => started.logs.filter((line) => line.includes('is registered as well'));
  await expect.poll(about).toHaveLength(1);
  expect(about()[0]).toContain('devices="one, acme/again"');
  await started.app.close();
});

it('a registered device with the name of one in the file is named in the log: discovery leaves it out', async () => {
  const { registry, acme } = await openTestStore('sqlite');
  const { id } = await registry.credentials.create(acme, apiCredential('monitor', 'secret'));
  const draft = { type: 'router', transport: 'api', credentials: { api: id } } as const;
  await registry.devices.create(acme, { ...draft, name: 'one', address: '10.1.1.7' });
  await registry.devices.create(acme, { ...draft, name: 'other', address: '10.1.1.8' });
  const file = `targets:
  - { name: one, address: 10.1.1.1, type: router, auth: a, tenant: acme }
  - { name: other, address: 10.1.1.2, type: router, auth: a, tenant: another }
`;
  const started = start(`${auths}${file}`, { registry });
  const about = () => started.logs.filter((line) => line.includes('is not in /discovery'));
  await expect.poll(about).toHaveLength(1);
  expect(about()[0]).toContain('device=one tenant=acme');
  await started.app.close();
});
