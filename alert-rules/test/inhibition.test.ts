import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alertmanagerConfiguration } from '../../exporter/src/alertmanager/configuration/configuration.ts';
import type { Destination, Team } from '../../exporter/src/alertmanager/configuration/settings.ts';
import { equals } from '../../exporter/src/alertmanager/matchers.ts';
import { AlertmanagerClient } from '../../exporter/src/alertmanager/client.ts';
import {
  type AlertmanagerServer,
  startAlertmanager,
} from '../../exporter/test/alertmanager/alertmanager-server.ts';
import { until } from '../../exporter/test/e2e/support/until.ts';
import { readAlerts } from '../read-rules.ts';

/** Severity and scope of every alert, as its rule has them. */
const known = new Map([...(await readAlerts()).values()].flat().map(({ name, ...alert }) => [name, alert]));

// Nothing listens: only what Alertmanager thinks of the alerts is asked.
const destination: Destination = { kind: 'webhook', url: 'http://127.0.0.1:9/' };
const team: Team = { page: [destination], notify: [destination] };

const configuration = alertmanagerConfiguration({
  templates: new URL('../alertmanager/mikrofleet.tmpl', import.meta.url).pathname,
  day: { from: '07:00', to: '22:00', timeZone: 'UTC' },
  platform: team,
  fallback: [destination],
  tenants: new Map([
    ['acme', team],
    ['borealis', team],
  ]),
  withoutTeam: [],
  hasSecret: false,
});

type Labels = Readonly<Record<string, string>>;

/** `MikrofleetSiteDown acme hub` with the labels that the rule gives it; a dash for a label that is missing. */
function labelsOf(text: string): Record<string, string> {
  const [alertname = '', ...values] = text.split(' ');
  const alert = known.get(alertname);
  if (alert === undefined) throw new Error(`there is no alert ${alertname}`);
  const labels: Record<string, string> = { alertname, severity: alert.severity, scope: alert.scope };
  for (const [index, name] of ['tenant', 'site', 'device', 'interface'].entries()) {
    const value = values[index];
    if (value !== undefined && value !== '-') labels[name] = value;
  }
  return labels;
}

const textOf = ({
  alertname = '',
  tenant = '-',
  site = '-',
  device = '-',
  interface: port = '-',
}: Labels): string => [alertname, tenant, site, device, port].join(' ').replace(/(?: -)+$/, '');

const pool = (severity: string, name: string): Labels => ({
  ...labelsOf('MikrofleetAddressPoolFull acme hub r1'),
  severity,
  pool: name,
});

interface Case {
  readonly what: string;
  readonly source: string;
  readonly job?: string;
  readonly hidden: readonly string[];
  readonly shown: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: 'a site that is down explains its devices, links and clients',
    source: 'MikrofleetSiteDown acme tower1',
    hidden: [
      'MikrofleetDeviceDown acme tower1 sw1',
      'MikrofleetCpuHigh acme tower1 sw1',
      'MikrofleetBackhaulDown acme tower1 bh1 wlan1',
      'MikrofleetCustomerOffline acme tower1 cpe1',
    ],
    shown: [
      // Another site, another tenant, and a second fault of the site itself.
      'MikrofleetDeviceDown acme hub r1',
      'MikrofleetDeviceDown borealis tower1 r2',
      'MikrofleetDeviceDown - tower1 r3',
      'MikrofleetUpsOnBattery acme tower1',
      // No site at all.
      'MikrofleetCertificateExpiring acme - r4',
    ],
  },
  {
    what: 'a site that comes and goes explains that its devices do, and not their other alerts',
    source: 'MikrofleetSiteFlapping acme tower1',
    hidden: [
      'MikrofleetDeviceFlapping acme tower1 sw1',
      'MikrofleetDeviceDown acme tower1 sw1',
      'MikrofleetSubscriberDrop acme tower1',
    ],
    shown: [
      'MikrofleetTemperatureHigh acme tower1 ap1',
      'MikrofleetDeviceFlapping acme hub r1',
      'MikrofleetDeviceFlapping borealis tower1 r2',
    ],
  },
  {
    what: 'a device that is down explains its other alerts',
    source: 'MikrofleetDeviceDown acme tower1 sw1',
    hidden: ['MikrofleetCpuHigh acme tower1 sw1', 'MikrofleetBackhaulDown acme tower1 sw1 sfp1'],
    shown: [
      'MikrofleetCpuHigh acme tower1 ap1',
      'MikrofleetCpuHigh acme hub sw1',
      'MikrofleetCpuHigh borealis tower1 sw1',
      'MikrofleetDeviceDown acme tower1 ap2',
      'MikrofleetSupplyVoltageLow acme tower1',
    ],
  },
  {
    what: 'without the exporter, nothing is known of the devices of the tenant',
    source: 'MikrofleetExporterDown acme',
    job: 'mikrotik',
    hidden: [
      'MikrofleetSiteDown acme tower1',
      'MikrofleetDeviceDown acme tower1 sw1',
      'MikrofleetCustomersMassOffline acme hub',
    ],
    shown: ['MikrofleetSiteDown borealis tower2', 'MikrofleetSiteDown - depot', 'MikrofleetRegistryDown'],
  },
  {
    what: 'an installation without tenants is one of its own',
    source: 'MikrofleetExporterDown',
    job: 'mikrotik',
    hidden: ['MikrofleetSiteDown - depot', 'MikrofleetDeviceDown - depot r1'],
    shown: ['MikrofleetSiteDown acme tower1', 'MikrofleetRegistryDown'],
  },
  {
    what: 'while devices are read, the loss of slow modules or of /fleet explains nothing',
    source: 'MikrofleetExporterDown',
    job: 'mikrofleet-fleet',
    hidden: [],
    shown: ['MikrofleetSiteDown - depot', 'MikrofleetSiteDown acme tower1', 'MikrofleetDeviceDown - shop r1'],
  },
  {
    what: 'a backhaul that is down explains the loss of subscribers',
    source: 'MikrofleetBackhaulDown acme tower1 bh1 wlan1',
    hidden: ['MikrofleetSubscriberDrop acme tower1'],
    shown: ['MikrofleetSubscriberDrop acme hub', 'MikrofleetSubscriberDrop borealis tower1'],
  },
  {
    what: 'a battery that runs out explains the voltage of its site, and not its silence',
    source: 'MikrofleetBatteryRunningOut acme tower1',
    hidden: ['MikrofleetSupplyVoltageLow acme tower1'],
    shown: [
      'MikrofleetSiteDown acme tower1',
      'MikrofleetSupplyVoltageLow acme hub',
      'MikrofleetSupplyVoltageLow borealis tower1',
    ],
  },
];

describe('Alertmanager', () => {
  let server: AlertmanagerServer;
  let client: AlertmanagerClient;
  beforeEach(async () => {
    server = await startAlertmanager({ configuration });
    client = new AlertmanagerClient(() => [{ url: new URL(server.url), timeoutMs: 10_000 }]);
  });
  afterEach(() => server.stop());

  /** Alerts by their state, once Alertmanager has looked at all of them. */
  async function states(count: number, isSettled: (hidden: readonly string[]) => boolean) {
    const read = async () => {
      const alerts = await client.alerts({ matchers: [] });
      const hidden = alerts
        .filter(({ status }) => status.state === 'suppressed')
        .map(({ labels }) => textOf(labels));
      const isDone = alerts.length === count && alerts.every(({ status }) => status.state !== 'unprocessed');
      return { alerts, hidden: hidden.sort(), isDone };
    };
    return until('alerts are processed', read, ({ isDone, hidden }) => isDone && isSettled(hidden), 60_000);
  }

  it.each(cases)('$what', async ({ source, job, hidden, shown }) => {
    await server.fire({ ...labelsOf(source), ...(job === undefined ? {} : { job }) });
    await server.fire(...[...hidden, ...shown].map(labelsOf));
    const found = await states(1 + hidden.length + shown.length, ({ length }) => length >= hidden.length);
    expect(found.hidden).toEqual([...hidden].sort());
  });

  it('critical hides warning and info of the same alert, and of nothing else', async () => {
    await server.fire(pool('critical', 'guests'));
    await server.fire(pool('warning', 'guests'), pool('info', 'guests'), pool('warning', 'staff'));
    const { alerts } = await states(4, ({ length }) => length >= 2);
    const hidden = alerts.filter(({ status }) => status.inhibitedBy.length > 0).map(({ labels }) => labels);
    expect(hidden.map(({ severity, pool: name }) => `${severity} ${name}`).sort()).toEqual([
      'info guests',
      'warning guests',
    ]);
  });

  it('a silence of maintenance covers its site and no other', async () => {
    await client.putSilence({
      matchers: [equals('tenant', 'acme'), equals('site', 'tower1')],
      startsAt: new Date(Date.now() - 60_000).toISOString(),
      endsAt: new Date(Date.now() + 3_600_000).toISOString(),
      createdBy: 'test',
      comment: 'new batteries',
    });
    await server.fire(
      ...[
        'MikrofleetSiteDown acme tower1',
        'MikrofleetSiteDown acme hub',
        'MikrofleetSiteDown borealis tower1',
      ].map(labelsOf),
    );
    const { alerts, hidden } = await states(3, ({ length }) => length >= 1);
    expect(hidden).toEqual(['MikrofleetSiteDown acme tower1']);
    expect(alerts.find(({ labels }) => textOf(labels) === hidden[0])?.status.silencedBy).toHaveLength(1);
  });

  it('one outage is one group of the page, and alerts of other sites are others', async () => {
    await server.fire(
      ...[
        'MikrofleetSiteDown acme tower1',
        'MikrofleetUpsOnBattery acme tower1',
        'MikrofleetSiteDown acme hub',
        'MikrofleetSiteDown borealis tower1',
        'MikrofleetCpuHigh acme tower2 sw1',
      ].map(labelsOf),
    );
    await states(5, () => true);
    const groups = await client.alertGroups({ matchers: [] });
    const pages = groups.filter(({ receiver }) => receiver.name.endsWith('/page'));
    expect(
      pages.map(({ labels, alerts }) => `${labels['tenant']} ${labels['site']} ${alerts.length}`).sort(),
    ).toEqual(['acme hub 1', 'acme tower1 2', 'borealis tower1 1']);
  });
});
