import { basename } from 'node:path';
import siteDown from '../../alert-rules/alerts/reachability/site-down.ts';
import type { Device } from './devices.ts';
import type { Page } from './pager.ts';
import type { Reading } from './readings.ts';
import { paint, table } from './screen.ts';
import type { TenantAccount } from './simulated-accounts.ts';
import { shellQuote } from './shell-quote.ts';

const columns = [
  { title: 'DEVICE' },
  { title: 'TENANT' },
  { title: 'SITE' },
  { title: 'READ OVER' },
  { title: 'VERSION' },
  { title: 'SERIES', right: true },
  { title: 'SCRAPE', right: true },
  { title: 'STATE' },
];
const stateColumn = columns.length - 1;

function state(reading: Reading | undefined): string {
  if (reading === undefined) return 'not scraped';
  if (reading.up) return 'up';
  return reading.reason === undefined ? 'down' : `down (${reading.reason})`;
}

export function deviceTable(devices: readonly Device[], readings: ReadonlyMap<string, Reading>): string {
  const rows = devices.map((device) => {
    const reading = readings.get(device.name);
    return [
      device.name,
      device.tenant,
      device.site,
      device.protocol,
      reading?.version ?? '-',
      reading === undefined ? '-' : String(reading.series),
      reading === undefined ? '-' : `${(reading.seconds * 1000).toFixed(0)} ms`,
      state(reading),
    ];
  });
  return table(columns, rows, (cell, column) =>
    column === stateColumn ? paint(cell === 'up' ? 'green' : 'red', cell) : cell,
  );
}

export interface Addresses {
  readonly exporter: string;
  readonly control: string;
  /** Undefined: there is no Prometheus. */
  readonly prometheus: string | undefined;
  /** Undefined: there is none, and no page arrives. */
  readonly alertmanager: string | undefined;
}

/**
 * The rate between the last two scrapes: `rate` over five minutes would climb for the first five, as if the traffic did.
 * The window also holds two scrapes of the shipped interval of 60 s.
 */
const graphExpression = 'irate(mikrotik_interface_receive_bytes_total{device="hub-core1"}[5m]) * 8';

function show([name, text]: readonly [string, string]): string {
  return `  ${paint('bold', name.padEnd(19))}${text}`;
}

interface Offered extends Addresses {
  /** Their address, or when there is one. Undefined: there are none. */
  readonly boards: string | undefined;
  readonly plugin: string | undefined;
  /** User and password of Grafana, if it is one that asks. */
  readonly signIn?: string | undefined;
  /** The plugin is shown to whom its address names. */
  readonly chosenByAddress: boolean;
  readonly accounts: readonly TenantAccount[];
}

interface Files {
  /** The file the guide starts from. */
  readonly variables: string;
  readonly logs: readonly string[];
}

/** Minutes of a duration such as `10m`; and about two for scrapes, evaluations and the group of the page. */
const minutesUntilResolved = Number.parseInt(siteDown.keepFiringFor ?? '0', 10) + 2;

/** With the times of the shipped rule. */
function towerAttempts(control: string): string[] {
  const power = (on: boolean): string => `curl -d '{"on":${on}}' ${control}/sites/tower2/power`;
  return [
    `Switch off a tower: one page about the site arrives here within three minutes, and resolves about ${minutesUntilResolved} minutes`,
    'after the tower has power again: one that comes and goes is one page',
    ...(
      [
        ['switch it off', power(false)],
        ['switch it on', power(true)],
      ] as const
    ).map(show),
    'Some alerts fire by themselves, for the fleet has faults of its own: docs/alerting.md lists them.',
    '',
  ];
}

/** Who looks, and at which tenant. */
function peopleLines(plugin: string, organisations: readonly string[]): string[] {
  const base = plugin.startsWith('http') ? plugin : 'ADDRESS';
  const numbers = organisations.map((name, index) => `${index + 1} is ${name}`).join(', ');
  return [
    'Look at the plugin as somebody else, with the menus at its top right or by its address: nobody signs in',
    ...(
      [
        ['as a viewer', `${base}?as=viewer`],
        ['as an editor', `${base}?as=editor`],
        ['organisation', `${base}?as=admin&org=2 (${numbers})`],
      ] as const
    ).map(show),
    'Organisations read one Prometheus here: boards and walls show the devices of all tenants, lists only their own',
    '',
  ];
}

/** What the form of the plugin asks for. */
function registrationLines(accounts: readonly TenantAccount[]): string[] {
  const lines = accounts.map(({ tenant, device, address, port, username, password }): [string, string] => [
    `in ${tenant}`,
    `address ${address}, port ${port}, user ${username}, password ${password}, without encryption (it is ${device})`,
  ]);
  return [
    'Register devices in the plugin, under a name that you choose; the account is also stored there as "demo-api"',
    ...lines.map(show),
    '',
  ];
}

/** A line per page, as it arrives. */
export function pageLine({ status, tenant, site, summary, alerts }: Page, now: Date): string {
  const word = status === 'firing' ? paint('red', 'PAGE    ') : paint('green', 'RESOLVED');
  const where = [tenant, site].filter((text) => text !== '').join(' / ');
  const more = alerts.length > 1 ? ` (+${alerts.length - 1} more)` : '';
  return `${word}  ${now.toTimeString().slice(0, 8)}  ${where}: ${summary}${more}`;
}

/** Where to look and what to try. */
export function invitation(
  { exporter, control, prometheus, alertmanager, boards, plugin, signIn, chosenByAddress, accounts }: Offered,
  { variables, logs }: Files,
): string {
  const device = `${control}/devices/tower1-ap1`;
  const fault = (kind: string): string => `curl -d '{"kind":"${kind}"}' ${device}/fault`;
  const lines: (readonly [string, string])[] = [
    ['exporter', `${exporter}/`],
    ['one device', `${exporter}/probe?target=hub-core1`],
  ];
  if (signIn !== undefined && boards !== undefined) lines.unshift(['Grafana user', signIn]);
  if (plugin !== undefined) lines.unshift(['Grafana plugin', plugin]);
  if (boards !== undefined) lines.unshift(['boards', boards]);
  if (prometheus !== undefined) {
    const graph = `g0.expr=${encodeURIComponent(graphExpression)}&g0.tab=0&g0.range_input=15m`;
    lines.push(['Prometheus', `${prometheus}/graph?${graph}`]);
  }
  // Debian's package has no pages of Alertmanager.
  if (alertmanager !== undefined) {
    lines.push(['Alertmanager', `${alertmanager}/`]);
    lines.push(['its alerts', `amtool alert query --alertmanager.url=${alertmanager}`]);
  }
  for (const log of logs) lines.push([`log: ${basename(log, '.log')}`, log]);
  const attempts: (readonly [string, string])[] = [
    ['hang it', fault('silent')],
    ['unplug it', fault('unplugged')],
    ['repair it', `curl -X DELETE ${device}/fault`],
    ['reboot it', `curl -X POST ${device}/reboot`],
    ['all devices', `curl ${control}/devices`],
  ];
  return [
    'Look at',
    ...lines.map(show),
    '',
    'Break tower1-ap1; no other device is affected. Repaired, it is up again within a minute: a device that is down is',
    'asked less often, unless somebody asks for it with /probe?target=tower1-ap1&retry=true',
    ...attempts.map(show),
    '',
    ...(alertmanager === undefined ? [] : towerAttempts(control)),
    ...(plugin === undefined || !chosenByAddress
      ? []
      : peopleLines(
          plugin,
          accounts.map(({ tenant }) => tenant),
        )),
    ...(plugin === undefined ? [] : registrationLines(accounts)),
    'Register devices with curl: paste this into another terminal, then follow docs/management.md',
    show(['start', `. ${shellQuote(variables)}`]),
  ].join('\n');
}
