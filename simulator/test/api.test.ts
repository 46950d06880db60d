import { RouterOSAPI } from 'node-routeros';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFleet, startFleet, type Fleet } from '../src/index.ts';

type Rows = Record<string, string>[];

async function connect(port: number, password = 'demo-monitor', tls?: object): Promise<RouterOSAPI> {
  const options = { host: '127.0.0.1', port, user: 'monitor', password, timeout: 5 };
  const api = new RouterOSAPI(tls === undefined ? options : { ...options, tls });
  api.on('error', () => undefined);
  await api.connect();
  return api;
}

describe('seen by node-routeros', () => {
  let fleet: Fleet;

  beforeAll(async () => {
    const old = demoFleet.find((one) => one.name === 'tower2-ap1');
    if (old === undefined) throw new Error('the old access point is missing');
    fleet = await startFleet({
      devices: [...demoFleet, { ...old, name: 'ancient', version: '6.40.9 (bugfix)' }],
    });
  });
  afterAll(() => fleet.close());

  it('logs in with name and password and prints', async () => {
    const api = await connect(fleet.device('tower1-ap1').apiPort);
    const [resource] = (await api.write('/system/resource/print')) as Rows;
    expect(resource).toMatchObject({
      version: '7.12.1 (stable)',
      'board-name': 'NetMetal 5SHP',
      platform: 'MikroTik',
    });
    expect(resource?.['uptime']).toMatch(/^(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?$/);
    await api.close();
  });

  it('logs in with the MD5 challenge of old versions', async () => {
    const api = await connect(fleet.device('ancient').apiPort);
    const [identity] = (await api.write('/system/identity/print')) as Rows;
    expect(identity).toEqual({ name: 'ancient' });
    await api.close();
  });

  it('refuses a wrong password so that the client knows why', async () => {
    await expect(connect(fleet.device('tower1-ap1').apiPort, 'wrong')).rejects.toThrow(
      'Username or password is invalid',
    );
    await expect(connect(fleet.device('ancient').apiPort, 'wrong')).rejects.toThrow();
    expect(fleet.device('tower1-ap1').statistics.failedLogins).toBeGreaterThan(0);
  });

  it('answers queries and property lists', async () => {
    const api = await connect(fleet.device('tower1-ap1').apiPort);
    const rows = (await api.write('/interface/print', ['?type=wlan', '=.proplist=name,type'])) as Rows;
    expect(rows).toEqual([{ name: 'wlan1', type: 'wlan' }]);
    await api.close();
  });

  it('prints 40 legacy wireless clients, most of them present', async () => {
    const api = await connect(fleet.device('tower1-ap1').apiPort);
    const rows = (await api.write('/interface/wireless/registration-table/print')) as Rows;
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.length).toBeLessThanOrEqual(40);
    for (const row of rows) {
      expect(row['signal-strength']).toMatch(/^-\d+@\S+$/);
      expect(row['bytes']).toMatch(/^\d+,\d+$/);
    }
    await api.close();
  });

  it('answers twenty commands at once', async () => {
    const api = await connect(fleet.device('hub-sw1').apiPort);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.write('/interface/print', ['=.proplist=name']) as Promise<Rows>),
    );
    expect(new Set(answers.map((rows) => rows.map((row) => row['name']).join())).size).toBe(1);
    await api.close();
  });

  it('listens, and hears what changes', async () => {
    const device = fleet.device('hub-sw1');
    const api = await connect(device.apiPort);
    const heard: unknown[] = [];
    const stream = api.stream('/system/identity/listen', (error: unknown, row: unknown) =>
      heard.push(error ?? row),
    );
    await api.write('/system/identity/print');
    device.model.identity = 'renamed';
    while (heard.length === 0) await new Promise(setImmediate);
    expect(heard).toEqual([{ name: 'renamed' }]);
    device.model.identity = 'hub-sw1';
    await stream.close();
    await api.close();
  });

  it('speaks TLS with a certificate', async () => {
    const device = fleet.device('hub-core1');
    const api = await connect(device.apiTlsPort, 'demo-monitor', { ca: device.caPem });
    const [board] = (await api.write('/system/routerboard/print')) as Rows;
    expect(board?.['serial-number']).toBe('DEMO0A000001');
    await api.close();
  });
});
