import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Started, start } from './start.ts';

const auths = 'auths: { m: { snmp: { version: 2c, community: x } } }\n';

const authOf = (n: number): string =>
  `  a${n}: { snmp: { version: 2c, community: x, port: ${16100 + n} } }\n`;

/** `count` devices behind one address, such as port forwards; their ports stand at the auths or at the targets. */
function behindOne(count: number, { name = 'd', portAt = 'auth' } = {}): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const port = (n: number) => (portAt === 'target' ? `, port: ${16100 + n}` : '');
  const target = (n: number) =>
    `  - { name: ${name}${n}, address: 10.0.0.1, type: ap, auth: a${n}${port(n)} }\n`;
  return `auths:\n${numbers.map(authOf).join('')}targets:\n${numbers.map(target).join('')}`;
}

/** `count` devices at one address and port. */
const atOne = (count: number, name: string): string =>
  fleet(count, { name }).replaceAll(/address: [\d.]+/g, 'address: 10.0.0.1');

/** `count` devices `NAME1`, `NAME2` … in one network. */
function fleet(count: number, { name = 'd', network = '10.0.0' } = {}): string {
  const lines = Array.from(
    { length: count },
    (_, index) => `  - { name: ${name}${index + 1}, address: ${network}.${index + 1}, type: ap, auth: m }\n`,
  );
  return `${auths}targets:${count === 0 ? ' []' : ''}\n${lines.join('')}`;
}

describe('a reload after which devices are gone', () => {
  let started: Started;
  beforeEach(() => {
    started = start(fleet(20));
  });
  afterEach(async () => {
    await started.app.close();
  });

  const reload = async (config: string, query = '') => {
    started.config = config;
    const { statusCode, body } = await started.app.server.inject({
      method: 'POST',
      url: `/-/reload${query}`,
    });
    return { statusCode, body };
  };
  const targets = async (): Promise<number> => {
    const { body } = await started.app.server.inject('/metrics');
    return Number(/^mikrotik_exporter_configured_targets (\d+)$/m.exec(body)?.[1]);
  };

  it.each([
    ['', 'mikrofleet.yml: The file is empty; 20 targets would be gone.', 'config.file-empty'],
    ['# nothing but a comment\n---\n', 'mikrofleet.yml: The file is empty', 'config.file-empty'],
    [
      fleet(0),
      'mikrofleet.yml: targets: 20 of 20 targets would be gone, and 0 are in the file.',
      'config.targets-lost',
    ],
    [fleet(9), '11 of 20 targets would be gone, and 9 are in the file.', 'config.targets-lost'],
    // The file of another site.
    [
      fleet(25, { name: 'x', network: '10.9.9' }),
      '20 of 20 targets would be gone, and 25 are in',
      'config.targets-lost',
    ],
  ])('keeps the old file: %#', async (config, message, code) => {
    const refused = await reload(config);
    expect(refused.statusCode, refused.body).toBe(422);
    expect(refused.body).toContain(message);
    expect(refused.body).toContain(`[${code}]`);
    expect(refused.body).toContain('POST /-/reload?force=true');
    expect(await targets()).toBe(20);
    expect(started.logs.join('')).toContain(`code=${code}`);
    const { body } = await started.app.server.inject('/metrics');
    expect(body).toContain('\nmikrotik_exporter_config_last_reload_successful 0\n');
    expect((await started.app.server.inject('/probe?target=d1')).statusCode).toBe(200);
  });

  it.each([
    ['half of them', fleet(10), 10],
    ['all have other names', fleet(20, { name: 'renamed' }), 20],
    ['all have other addresses', fleet(20, { network: '10.1.1' }), 20],
    ['more', fleet(30), 30],
  ])('is taken as meant if %s', async (_what, config, count) => {
    expect(await reload(config)).toMatchObject({ statusCode: 200 });
    expect(await targets()).toBe(count);
  });

  it('is forced by the one who means it, also to an empty file', async () => {
    expect(await reload(fleet(1), '?force=true')).toEqual({
      statusCode: 200,
      body: 'Configuration reloaded: 1 targets.\n',
    });
    expect(await reload('', '?force=false')).toMatchObject({ statusCode: 422 });
    expect(await reload('', '?force=true')).toMatchObject({ statusCode: 200 });
    // It stays what it is.
    expect(await reload('')).toMatchObject({ statusCode: 200 });
    expect(await reload(fleet(3))).toMatchObject({ statusCode: 200 });
    expect(await reload(fleet(3), '?forced=true')).toMatchObject({ statusCode: 400 });
  });

  it('of five devices can be done without asking back, but not with an empty file', async () => {
    expect(await reload(fleet(5), '?force=true')).toMatchObject({ statusCode: 200 });
    expect(await reload('')).toMatchObject({ statusCode: 422 });
    expect(await reload(fleet(0))).toMatchObject({ statusCode: 200 });
  });

  it.each(['auth', 'target'])('counts devices behind one address by the port of the %s', async (portAt) => {
    expect(await reload(behindOne(18, { portAt }), '?force=true')).toMatchObject({ statusCode: 200 });
    const refused = await reload(behindOne(2, { portAt }));
    expect(refused).toMatchObject({ statusCode: 422 });
    expect(refused.body).toContain('16 of 18 targets would be gone, and 2 are in the file.');
    // The other two are new devices only by name.
    expect((await reload(behindOne(2, { portAt, name: 'new' }))).body).toContain('16 of 18 targets');
    expect(await targets()).toBe(18);
    expect(await reload(behindOne(18, { portAt, name: 'new' }))).toMatchObject({ statusCode: 200 });
  });

  it('knows a device again whose port moves between target and auth', async () => {
    expect(await reload(behindOne(18), '?force=true')).toMatchObject({ statusCode: 200 });
    expect(await reload(behindOne(18, { name: 'new', portAt: 'target' }))).toMatchObject({
      statusCode: 200,
    });
  });

  it('takes one new device at an endpoint for one old one', async () => {
    expect(await reload(atOne(18, 'd'), '?force=true')).toMatchObject({ statusCode: 200 });
    expect((await reload(atOne(2, 'new'))).body).toContain('16 of 18 targets would be gone');
    expect(await reload(atOne(18, 'new'))).toMatchObject({ statusCode: 200 });
  });
});
