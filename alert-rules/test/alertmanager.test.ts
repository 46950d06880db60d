import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { identifying, inhibitRules } from '../../exporter/src/alertmanager/configuration/inhibition.ts';
import { readAlerts } from '../read-rules.ts';
import { routes } from './alertmanager-routes.ts';
import { amtool } from './amtool.ts';

const alertmanagerFile = 'alertmanager.yml';
const areas = await readAlerts();
const alerts = [...areas.values()].flat();

describe('alertmanager.yml', () => {
  it('amtool finds no fault with it, nor with its templates', () => {
    const { ok, output } = amtool('check-config', alertmanagerFile);
    expect(ok, output).toBe(true);
    expect(output).toContain(' 1 templates');
  });

  it.each(routes)('%j goes to %s', (labels, receivers) => {
    const words = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
    const { ok, output } = amtool(
      'config',
      'routes',
      'test',
      `--config.file=${alertmanagerFile}`,
      `--verify.receivers=${receivers}`,
      ...words,
    );
    expect(ok, output).toBe(true);
  });

  it('the table has an alert for each of its receivers', () => {
    const text = readFileSync(new URL('../alertmanager/alertmanager.yml', import.meta.url), 'utf8');
    const { receivers } = parse(text) as { receivers: { name: string }[] };
    const reached = new Set(routes.flatMap(([, names]) => names.split(',')));
    expect([...reached].sort()).toEqual(receivers.map(({ name }) => name).sort());
  });

  it('the file for newer versions is YAML, and has the same receivers where it names one', () => {
    const text = readFileSync(new URL('../alertmanager/alertmanager-newer.yml', import.meta.url), 'utf8');
    const { receivers } = parse(text) as { receivers: { name: string }[] };
    expect(receivers.map(({ name }) => name)).toEqual(['borealis/page', 'heartbeat', 'acme/teams']);
  });
});

describe('inhibition', () => {
  it('names alerts that exist', () => {
    const names = new Set(alerts.map(({ name }) => name));
    const named = JSON.stringify(inhibitRules).match(/Mikrofleet[A-Za-z]+/g) ?? [];
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(names).toContain(name);
  });

  it('compares every label that tells alerts of one name apart', () => {
    // What a label says of the state, or of a fact from the inventory, is not what the alert is about.
    const ofTheState = ['interface_role', 'peer_site', 'reason', 'role', 'state', 'status', 'version'];
    const found = alerts.flatMap(({ expression }) =>
      [...expression.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, labels = '']) => labels.split(/,\s*/)),
    );
    for (const label of found) expect([...identifying, ...ofTheState]).toContain(label.trim());
  });
});

interface Data {
  readonly receiver?: string;
  readonly firing?: readonly object[];
  readonly resolved?: readonly object[];
  readonly common?: Readonly<Record<string, string>>;
  readonly group?: Readonly<Record<string, string>>;
}

const alertOf = (
  alertname: string,
  summary: string,
  more: { scope?: string; description?: string; links?: string; device?: string } = {},
): object => ({
  labels: { alertname, severity: 'critical', scope: more.scope ?? 'device', tenant: 'acme', site: 'tower1' },
  annotations: {
    summary,
    description: more.description ?? 'It has not answered for 3 minutes.',
    runbook_url: `${more.links ?? 'https://runbooks.isp.example'}/${alertname}.md`,
    dashboard_url: `${more.links ?? 'https://grafana.isp.example'}/d/mikrofleet-tower-site?var-tenant=acme&var-site=tower1`,
  },
  startsAt: '2026-11-27T02:00:00Z',
  endsAt: '0001-01-01T00:00:00Z',
});

const siteDown = alertOf('MikrofleetSiteDown', 'Site tower1 is unreachable', { scope: 'site' });
const exporterDown = {
  labels: { alertname: 'MikrofleetExporterDown', severity: 'critical', scope: 'exporter' },
  annotations: { summary: 'The exporter does not answer' },
};
const deviceDown = alertOf('MikrofleetDeviceDown', 'Device tower1-ap1 of tower1 does not answer');

describe('mikrofleet.tmpl', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mikrofleet-templates-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function render(name: string, data: Data, type = 'text'): string {
    const { firing = [], resolved = [], receiver = 'acme/page' } = data;
    const common = data.common ?? { tenant: 'acme', site: 'tower1', severity: 'critical' };
    const file = join(folder, 'data.json');
    const content = {
      receiver,
      status: firing.length > 0 ? 'firing' : 'resolved',
      alerts: [
        ...firing.map((alert) => ({ ...alert, status: 'firing' })),
        ...resolved.map((alert) => ({ ...alert, status: 'resolved' })),
      ],
      groupLabels: data.group ?? { tenant: 'acme', site: 'tower1' },
      commonLabels: common,
      commonAnnotations: {},
      externalURL: 'https://alertmanager.isp.example',
    };
    writeFileSync(file, JSON.stringify(content));
    const { ok, output } = amtool(
      'template',
      'render',
      '--template.glob=mikrofleet.tmpl',
      `--template.type=${type}`,
      `--template.text={{ template "mikrofleet.${name}" . }}`,
      `--template.data=${file}`,
    );
    expect(ok, output).toBe(true);
    return output.trimEnd();
  }

  it.each([
    ['one alert', { firing: [siteDown] }, '[critical] acme tower1 - Site tower1 is unreachable'],
    [
      'several: the site names the outage',
      { firing: [deviceDown, siteDown] },
      '[critical] acme tower1 - Site tower1 is unreachable (+1 more)',
    ],
    ['resolved', { resolved: [siteDown] }, '[resolved] acme tower1 - Site tower1 is unreachable'],
    [
      'half resolved is not resolved',
      { firing: [deviceDown], resolved: [siteDown] },
      '[critical] acme tower1 - Device tower1-ap1 of tower1 does not answer',
    ],
    [
      'a tenant without a team',
      { firing: [siteDown], receiver: 'fallback' },
      'NO TEAM FOR THIS TENANT [critical] acme tower1 - Site tower1 is unreachable',
    ],
    [
      'a tenant without a team, on the page of the platform',
      { firing: [siteDown], receiver: 'platform-page' },
      'NO TEAM FOR THIS TENANT [critical] acme tower1 - Site tower1 is unreachable',
    ],
    [
      'an alert of the platform, on its page',
      { firing: [exporterDown], receiver: 'platform-page', common: { severity: 'critical' }, group: {} },
      '[critical] - The exporter does not answer',
    ],
    [
      'an alert of other rules',
      { firing: [{ labels: { alertname: 'DiskFull' }, annotations: {} }], common: {}, group: {} },
      '[alerts] - DiskFull',
    ],
  ] satisfies [string, Data, string][])('title: %s', (_what, data, title) => {
    expect(render('title', data)).toBe(title);
  });

  it('text: every alert with its links, and the silence of the site', () => {
    expect(render('text', { firing: [siteDown] })).toBe(`acme tower1 \n
FIRING [critical] Site tower1 is unreachable
It has not answered for 3 minutes.
Since: 2026-11-27 02:00:00 UTC
Runbook: https://runbooks.isp.example/MikrofleetSiteDown.md
Board: https://grafana.isp.example/d/mikrofleet-tower-site?var-tenant=acme&var-site=tower1

Silence: https://alertmanager.isp.example/#/silences/new?filter=%7Bsite%3D%22tower1%22%2C%20tenant%3D%22acme%22%7D`);
  });

  // What the rules write while an external label is not set, or empty.
  it('links without a host are left out', () => {
    const data = { firing: [alertOf('MikrofleetSiteDown', 'Site tower1 is unreachable', { links: '' })] };
    for (const name of ['text', 'telegram', 'slack']) expect(render(name, data)).not.toMatch(/Runbook|Board/);
    expect(render('email', data, 'html')).not.toMatch(/Runbook|Board/);
    expect(render('board', data)).toBe('');
  });

  it('one link stays when the other is left out', () => {
    const alert = alertOf('MikrofleetSiteDown', 'Site tower1 is unreachable');
    const annotations = {
      runbook_url: '/MikrofleetSiteDown.md',
      dashboard_url: 'https://grafana.isp.example/d/x',
    };
    const data = { firing: [{ ...alert, annotations }] };
    expect(render('text', data)).toContain('\nBoard: https://grafana.isp.example/d/x\n');
    expect(render('email', data, 'html')).toContain('<a href="https://grafana.isp.example/d/x">Board</a>');
    for (const name of ['text', 'telegram', 'slack', 'email'])
      expect(render(name, data)).not.toContain('unbook');
  });

  it.each([
    [
      { tenant: 'acme', site: 'a "b" & c+d' },
      'site%3D%22a%20%5C%22b%5C%22%20%26%20c%2Bd%22%2C%20tenant%3D%22acme%22',
    ],
    // Of a whole tenant: this alert only, and not everything the tenant has.
    [{ tenant: 'acme' }, 'alertname%3D%22MikrofleetExporterDown%22%2C%20tenant%3D%22acme%22'],
    [{}, 'alertname%3D%22MikrofleetExporterDown%22%2C%20tenant%3D%22acme%22'],
  ])('silence of the group %j', (group, filter) => {
    const common = { alertname: 'MikrofleetExporterDown', tenant: 'acme' };
    const data = { firing: [siteDown], group: group as Record<string, string>, common };
    const url = `https://alertmanager.isp.example/#/silences/new?filter=%7B${filter}%7D`;
    expect(render('silence', data)).toBe(url);
  });

  const hostile = '<b>&"x"</b>';

  it('HTML of names is text in Telegram, Slack and e-mail', () => {
    const data = {
      firing: [alertOf('MikrofleetSiteDown', `Site ${hostile} is down`, { description: hostile })],
    };
    expect(render('telegram', data)).toContain('<b>Site &lt;b&gt;&amp;&quot;x&quot;&lt;/b&gt; is down</b>');
    expect(render('slack', data)).toContain('*Site &lt;b&gt;&amp;"x"&lt;/b&gt; is down*');
    expect(render('email', data, 'html')).toContain('Site &lt;b&gt;&amp;&#34;x&#34;&lt;/b&gt; is down');
  });

  it('the title for Slack calls nobody, and is otherwise that of all', () => {
    const named = '<!channel>';
    const data = {
      firing: [{ labels: { alertname: named, severity: 'critical' }, annotations: {} }, siteDown],
      common: { tenant: named, site: named, severity: 'critical' },
    };
    expect(render('slack.title', data)).toBe(
      '[critical] &lt;!channel&gt; &lt;!channel&gt; - Site tower1 is unreachable (+1 more)',
    );
    expect(render('slack.title', { ...data, firing: data.firing.slice(0, 1) })).toContain(
      '- &lt;!channel&gt;',
    );
    expect(render('slack', data)).not.toContain(named);
    for (const usual of [
      { firing: [deviceDown, siteDown] },
      { resolved: [siteDown] },
      { firing: [siteDown], receiver: 'fallback' },
      { firing: [siteDown], receiver: 'platform-page' },
    ]) {
      expect(render('slack.title', usual)).toBe(render('title', usual));
    }
  });

  it('a message to Telegram is whole and short enough, whatever fires', () => {
    const long = { description: 'ž&'.repeat(500), device: 'd'.repeat(100) };
    const many = Array.from({ length: 60 }, (_, i) =>
      alertOf('MikrofleetDeviceDown', `Device ${i} ${'ž'.repeat(300)}`, long),
    );
    const text = render('telegram', { firing: many, resolved: many });
    // As sent, which is more than what Telegram counts.
    expect(Array.from(text).length).toBeLessThanOrEqual(4096);
    expect(text).toContain('… and 56 more');
    for (const tag of ['b', 'a']) {
      expect(text.match(new RegExp(`<${tag}[ >]`, 'g'))?.length).toBe(
        text.match(new RegExp(`</${tag}>`, 'g'))?.length,
      );
    }
  });

  it.each(['fallback', 'platform-page'])('Telegram: %s says that the tenant has no team', (receiver) => {
    expect(render('telegram', { firing: [siteDown], receiver })).toMatch(
      /^<b>NO TEAM FOR THIS TENANT critical<\/b> acme \/ tower1\n/,
    );
  });

  it('Telegram: resolved', () => {
    expect(render('telegram', { resolved: [siteDown] })).toContain(
      '<b>resolved</b> acme / tower1\n\nResolved:\nSite tower1 is unreachable\n',
    );
  });

  it('every template is well-formed for every kind of group', () => {
    const groups: Data[] = [
      { firing: [siteDown, deviceDown], resolved: [deviceDown] },
      { resolved: [siteDown] },
    ];
    for (const data of groups) {
      expect(render('slack.color', data)).toMatch(/^(?:danger|good)$/);
      expect(render('pagerduty.severity', data)).toBe('critical');
      expect(render('email', data, 'html')).toContain('</body></html>');
      expect(render('slack', data)).toMatch(/\|Silence>$/);
    }
  });
});
