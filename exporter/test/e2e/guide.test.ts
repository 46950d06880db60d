import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from './support/build.ts';
import { shellSetup, startBuiltDemo, untilReady } from './support/demo.ts';
import { runGuide, sectionsOf, type SectionResult } from './support/guide.ts';
import type { RunningProcess } from './support/process.ts';

const heading = 'From zero to Prometheus with curl';
const file = `${repository}docs/management.md`;

/** Exit codes of curl: an HTTP status of 400 or more with --fail-with-body, and the end of --max-time. */
const [refused, ended] = [22, 28];

interface Vector {
  readonly data: {
    readonly result: readonly {
      readonly metric: Readonly<Record<string, string>>;
      readonly value: readonly [number, string];
    }[];
  };
}

const labelsOf = (device: string, role: string) => ({ tenant: 'metro', site: 'roof', device, role });

const byDevice = (answer: unknown) =>
  Object.fromEntries(
    (answer as Vector).data.result.map(({ metric, value }) => [
      metric['device'],
      { metric, value: Number(value[1]) },
    ]),
  );

describe('the guide of docs/management.md, pasted into a shell beside a demo', () => {
  let demo: RunningProcess;
  let results: ReadonlyMap<string, SectionResult>;

  beforeAll(async () => {
    demo = await startBuiltDemo('--no-boards');
    await untilReady(demo);
    expect(demo.stdout, `Debian package prometheus needed:\n${demo.stderr}`).toContain(
      'Prometheus    listens on',
    );
    results = await runGuide(sectionsOf(file, heading), shellSetup(demo).line, 250_000);
  }, 450_000);
  afterAll(async () => {
    await demo?.stop();
  });

  function section(title: string): SectionResult {
    const result = results.get(title);
    if (result === undefined) throw new Error(`The guide has no section "${title}"`);
    return result;
  }

  it('has the sections that are looked at here, and no other', () => {
    expect([...results.keys()]).toEqual([
      heading,
      'A tenant and its token',
      'A site and credentials',
      'Test a device',
      'Register devices',
      'Save a search',
      'Live data',
      'Run a command',
      'In Prometheus',
      'Import a list',
      'Change, delete, revoke',
      'Disable, confirm, suspend',
    ]);
  });

  it('fails where it says so, and nowhere else', () => {
    const errors = [...results].flatMap(([title, result]) => result.errors.map((code) => [title, code]));
    expect(errors).toEqual([
      ['Live data', ended],
      ['Run a command', refused],
      ['Change, delete, revoke', refused],
      ['Change, delete, revoke', refused],
      ['Disable, confirm, suspend', refused],
    ]);
  });

  it('makes a tenant, with the first token, and a token of the tenant', () => {
    const { answers } = section('A tenant and its token');
    expect(answers).toMatchObject([
      { name: 'metro', state: 'active' },
      { networks: ['127.0.0.0/8'] },
      { name: 'metro', networks: ['127.0.0.0/8'] },
    ]);
  });

  it('stores accounts and gives no secret back', () => {
    const { answers, output } = section('A site and credentials');
    expect(answers).toMatchObject([
      { name: 'roof' },
      { name: 'monitor', secrets: [{ field: 'password' }] },
      { name: 'public', secrets: [{ field: 'community' }] },
    ]);
    expect(output).not.toMatch(/demo-monitor|demo-public/);
  });

  it('tests a device with a wrong and with a right password', () => {
    const [wrong, right] = section('Test a device').answers;
    const login = { step: 'login', outcome: 'failed', code: 'device.login-rejected' };
    expect(wrong).toMatchObject({ ok: false });
    expect(wrong).toHaveProperty('steps', expect.arrayContaining([expect.objectContaining(login)]));
    expect(right).toMatchObject({ ok: true, device: { identity: 'tower1-ap1', board: 'NetMetal 5SHP' } });
  });

  it('registers devices over the API and over SNMP', () => {
    const { answers } = section('Register devices');
    expect(answers.slice(0, 3)).toMatchObject([
      { device: { name: 'roof-ap', type: 'ap', transport: 'api', board: 'NetMetal 5SHP', state: 'active' } },
      { device: { name: 'roof-router', type: 'router', transport: 'api', board: 'CCR2004-16G-2S+' } },
      { device: { name: 'roof-switch', type: 'switch', transport: 'snmp', board: 'CSS610-8P-2S+' } },
    ]);
    const names = ['roof-ap', 'roof-router', 'roof-switch'].map((name) => ({ name }));
    expect(answers[3]).toMatchObject({ items: names });
  });

  it('saves a search and finds by it', () => {
    const filter = { type: 'ap', role: 'sector' };
    expect(section('Save a search').answers).toMatchObject([
      { id: expect.stringMatching(/^srch_/) as string, name: 'sectors', filter },
      { items: [{ name: 'sectors', filter }] },
      { items: [{ name: 'roof-ap' }] },
    ]);
  });

  it('shows live clients, leases, queues and interfaces, and a stream', () => {
    const { answers, output } = section('Live data');
    // Clients change all the time; two rows of each were requested.
    expect(answers).toMatchObject([
      { resource: 'wireless-clients', transport: 'api', complete: true, rows: [{ interface: 'wlan1' }, {}] },
      { resource: 'dhcp-leases', complete: true, rows: [{ address: '10.10.100.10' }, {}] },
      { resource: 'queues', complete: true, rows: [{ queue: 'office' }, { queue: 'guest' }] },
      { resource: 'interfaces', transport: 'snmp', total: 10, rows: [{ interface: 'Port1', up: true }, {}] },
    ]);
    const readings = [...output.matchAll(/^data: (\{.*"rows".*)$/gm)].map(([, json = '']): unknown =>
      JSON.parse(json),
    );
    expect(readings.length).toBeGreaterThanOrEqual(2);
    expect(readings[0]).toMatchObject({ resource: 'resources', rows: [{ identity: 'tower1-ap1' }] });
  });

  it('runs a command, and says why another is not run', () => {
    expect(section('Run a command').answers).toMatchObject([
      {
        class: 'read',
        row_count: 4,
        rows: [{ address: '198.51.100.2/30', interface: 'sfp-sfpplus1' }, {}, {}, {}],
      },
      { status: 409, code: 'command.unconfirmed', remedy: expect.stringContaining('confirm: true') },
      { class: 'dangerous', permission: 'command.write', permitted: true, must_confirm: true },
      { path: '/interface', source: 'device', error: null },
      {
        items: [
          { path: '/system/reboot', outcome: 'refused', error: 'command.unconfirmed' },
          { path: '/ip/address/print', outcome: 'done', class: 'read', rows: 4 },
        ],
      },
    ]);
  });

  it('finds the devices in Prometheus, with their labels', () => {
    const [discovery, , ups, clients] = section('In Prometheus').answers;
    const expected = [
      labelsOf('roof-ap', 'sector'),
      labelsOf('roof-router', 'core'),
      labelsOf('roof-switch', 'access'),
    ];
    expect(discovery).toMatchObject(expected.map((labels) => ({ labels })));
    // A vector has no order.
    expect(byDevice(ups)).toMatchObject(
      Object.fromEntries(
        expected.map((metric) => [metric.device, { metric: { ...metric, job: 'mikrotik' }, value: 1 }]),
      ),
    );
    expect(Object.keys(byDevice(clients))).toEqual(['roof-ap']);
    expect(byDevice(clients)['roof-ap']?.value).toBeGreaterThan(0);
  });

  it('imports a list after a dry run, and names the line of a mistake', () => {
    const { answers, output } = section('Import a list');
    expect(output).toMatch(/^name;address;port;type;/m);
    expect(answers).toMatchObject([
      {
        dry_run: true,
        errors: [{ line: 3, name: 'roof-cpe2' }],
        summary: ['There is no site with the id or name "rooof": line 3 (roof-cpe2).'],
      },
      { dry_run: false, errors: [], items: [{ action: 'create' }, { action: 'create' }] },
    ]);
  });

  it('changes with an ETag, refuses an old one, deletes and revokes', () => {
    const [changed, old, moved, found, many, used, revoked, refusal] =
      section('Change, delete, revoke').answers;
    expect(changed).toMatchObject({ name: 'roof-ap', role: 'backhaul', labels: { rack: '8' } });
    expect(old).toMatchObject({ status: 412, code: 'registry.revision-mismatch' });
    expect(moved).toMatchObject({ site_id: expect.stringMatching(/^site_/) as string });
    expect(found).toMatchObject({ items: [{ name: 'roof-ap' }] });
    expect(many).toMatchObject({
      items: [
        { name: 'roof-ap', changed: true },
        { name: 'roof-router', changed: true },
      ],
    });
    expect(used).toMatchObject({ status: 409, code: 'registry.in-use' });
    expect(revoked).toMatchObject({ name: 'prometheus', revoked_at: expect.any(String) as string });
    expect(refusal).toMatchObject({ status: 401, code: 'auth.revoked-token' });
  });

  it('disables a device, confirms its hardware and suspends a tenant', () => {
    expect(section('Disable, confirm, suspend').answers).toMatchObject([
      { name: 'roof-router', state: 'disabled' },
      { name: 'roof-router', state: 'active' },
      { status: 409, code: 'registry.not-quarantined' },
      { name: 'metro', state: 'suspended' },
      { name: 'metro', state: 'active' },
    ]);
  });
});
