import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFleet, type DeviceDescription } from '@mikrofleet/simulator';
import { type Exporter, probe, runCommand, startExporter, withTimeout } from './support/exporter.ts';
import { type FleetWithConfig, startFleetWithConfig } from './support/fleet.ts';

const secrets = {
  password: 'MARKERpassword1',
  wrongPassword: 'MARKERwrongpass2',
  community: 'MARKERcommunity3',
  wrongCommunity: 'MARKERwrongcomm4',
  authPassword: 'MARKERauthpass5',
  privPassword: 'MARKERprivpass6',
  inQuery: 'MARKERinquery7',
};

const devices: readonly DeviceDescription[] = demoFleet.map((device) => ({
  ...device,
  users: device.users.map((user) => ({ ...user, password: secrets.password })),
  communities: [secrets.community],
  ...(device.snmpUsers === undefined
    ? {}
    : {
        snmpUsers: device.snmpUsers.map((user) => ({
          ...user,
          authPassword: secrets.authPassword,
          privPassword: secrets.privPassword,
        })),
      }),
}));

describe('secrets', () => {
  let setup: FleetWithConfig;
  let exporter: Exporter;
  /** Everything visible from outside. */
  const seen: string[] = [];

  beforeAll(async () => {
    setup = await startFleetWithConfig({ devices }, (fleet) => {
      const api = fleet.device('tower1-ap1');
      const snmp = fleet.device('tower1-cpe1');
      return {
        auths: [
          `  wrong: { api: { username: monitor, password: ${secrets.wrongPassword}, tls: off } }`,
          `  wrong-c: { snmp: { version: 2c, community: ${secrets.wrongCommunity}, port: ${snmp.snmpPort}, timeout: 200ms, retries: 0 } }`,
          '',
        ].join('\n'),
        targets: [
          `  - { name: bad-password, address: 127.0.0.1, port: ${api.apiPort}, type: ap, auth: wrong }`,
          '  - { name: bad-community, address: 127.0.0.1, type: cpe, auth: wrong-c }',
          '',
        ].join('\n'),
        file: 'ad_hoc: { allow: [127.0.0.0/8] }\n',
      };
    });
    exporter = await startExporter(setup.configFile, 'debug');
  });
  afterAll(async () => {
    await exporter?.process.stop();
    await setup?.close();
  });

  const get = async (path: string): Promise<void> => {
    for (const accept of ['text/plain', 'application/json']) {
      const response = await fetch(`${exporter.url}${path}`, { headers: { accept } });
      seen.push(await response.text(), JSON.stringify([...response.headers]));
    }
  };

  it('every way to look at the exporter is tried', async () => {
    const names = [...setup.fleet.devices.map(({ name }) => name), 'bad-password', 'bad-community'];
    for (const target of names) {
      for (const debug of ['false', 'true']) {
        const { body, status } = await probe(exporter, { target, debug }, withTimeout(5));
        expect(status).toBe(200);
        seen.push(body);
      }
    }
    await setup.fleet.device('hub-bh1').setFault('garbage');
    seen.push((await probe(exporter, { target: 'hub-bh1', debug: 'true' }, withTimeout(2))).body);
    for (const path of [
      '/',
      '/metrics',
      '/-/healthy',
      '/nothing',
      `/probe?target=nobody&auth=wrong`,
      `/probe?target=hub-core1&auth=demo-snmp`,
      `/probe?target=hub-core1&pasword=${secrets.inQuery}`,
      `/probe?target=hub-core1&module=none`,
      '/probe?target=127.0.0.1:1&auth=wrong&debug=true',
    ]) {
      await get(path);
    }
    expect(seen.join('\n')).toContain('login-rejected');
  });

  it('a broken file is tried', async () => {
    const broken = [
      setup.config.replace(`password: "${secrets.password}"`, `password: *${secrets.password}`),
      setup.config.replace(`password: "${secrets.password}"`, `password: "${secrets.password}`),
      setup.config.replace(`password: "${secrets.password}"`, `password: [${secrets.password}]`),
      setup.config.replace(`password: "${secrets.password}"`, `pasword: ${secrets.password}`),
      setup.config.replace(`password: "${secrets.password}"`, `password: !${secrets.password}`),
      setup.config.replace(`password: "${secrets.password}"`, `password ${secrets.password}`),
    ];
    for (const text of broken) {
      await writeFile(setup.configFile, text);
      const response = await fetch(`${exporter.url}/-/reload`, { method: 'POST' });
      expect(response.status).toBe(422);
      seen.push(await response.text());
      const { code, stdout, stderr } = await runCommand(['check-config', '--config.file', setup.configFile]);
      expect(code).toBe(1);
      seen.push(stdout, stderr);
    }
    await writeFile(setup.configFile, setup.config);
    for (const args of [['check-config'], ['probe', 'tower2-cpe1'], ['probe', 'bad-password']]) {
      const { stdout, stderr } = await runCommand([...args, '--config.file', setup.configFile]);
      seen.push(stdout, stderr);
    }
  });

  it('none was seen, nor written to the log', () => {
    const log = exporter.process.stderr;
    expect(log).toContain('level=debug');
    expect(exporter.process.stdout).toBe('');
    const everything = [...seen, log].join('\n');
    for (const [name, secret] of Object.entries(secrets)) {
      const position = everything.indexOf(secret);
      const around = position < 0 ? '' : everything.slice(Math.max(0, position - 200), position + 40);
      expect(around, name).toBe('');
    }
  });
});
