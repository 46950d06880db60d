import { portOf } from '../../config/describe.ts';
import type { Settings, Target } from '../../config/settings.ts';
import { Html, html } from '../html.ts';
import { landingStyle } from './landing-style.ts';
import type { LastProbe, ProbeHistory } from './probe-history.ts';

/** More rows would be slow to load and hard to read. */
const maxRows = 500;

export interface LandingFacts {
  readonly version: string;
  readonly settings: Settings;
  readonly history: ProbeHistory;
  /** Whether there are other devices than those of the file. */
  readonly hasRegistry: boolean;
}

/** The page at `/`: links to the other pages, a probe form and the configured devices. */
export function landingPage({ version, settings, history, hasRegistry }: LandingFacts): string {
  const targets = [...settings.targets.values()].slice(0, maxRows);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mikrofleet</title>
<style>${new Html(landingStyle)}</style>
</head>
<body>
<header>
<h1>Mikrofleet</h1>
<p class="lead">Prometheus exporter for MikroTik devices, version ${version}</p>
<nav aria-label="Pages"><ul>
<li><a href="/metrics">Metrics of the exporter itself</a></li>
<li><a href="/-/healthy">Health</a></li>
<li><a href="/-/ready">Readiness</a></li>
${hasRegistry ? html`<li><a href="/api/v1/docs">Management API</a> (<a href="/api/v1/openapi.json">OpenAPI</a>)</li>` : ''}
</ul></nav>
</header>
<main>
<h2 id="probe">Probe a device</h2>
${probeForm(settings, targets)}
<h2 id="devices">Devices</h2>
${targets.length === 0 ? emptyHint : deviceTable({ targets, total: settings.targets.size, history })}
${hasRegistry ? registryHint : ''}
</main>
</body>
</html>
`.text;
}

const emptyHint = html`<p>No device is configured. Add some under <code>targets</code> in the configuration file.</p>`;
const registryHint = html`<p>Registered devices belong to tenants and are not listed here. Use <code>GET /api/v1/devices</code> with a token of the tenant.</p>`;

function probeForm(settings: Settings, targets: readonly Target[]): Html {
  return html`<form action="/probe" method="get" aria-labelledby="probe">
<label>Name or address <input name="target" list="names" required maxlength="255" autocomplete="off"></label>
<datalist id="names">${targets.map(({ name }) => html`<option value="${name}">`)}</datalist>
<label>Module <select name="module"><option value="">by device type</option>${options(settings.modules.keys())}</select></label>
<label>Auth <select name="auth"><option value="">of the device</option>${options(settings.auths.keys())}</select></label>
<label class="check"><input type="checkbox" name="debug" value="true" checked> Explain</label>
<button type="submit" name="retry" value="true">Probe</button>
</form>`;
}

function options(names: Iterable<string>): Html[] {
  return [...names].map((name) => html`<option value="${name}">${name}</option>`);
}

function deviceTable({
  targets,
  total,
  history,
}: {
  targets: readonly Target[];
  total: number;
  history: ProbeHistory;
}): Html {
  const caption =
    total > targets.length ? `The first ${targets.length} of ${total} devices` : `${total} devices`;
  return html`<div class="scroll"><table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Address</th><th scope="col">Type</th><th scope="col">Read by</th><th scope="col">Tenant</th><th scope="col">Site</th><th scope="col">Last probe</th><th scope="col">Probe</th></tr></thead>
<tbody>
${targets.map((target) => deviceRow(target, history.last(target.name)))}
</tbody>
</table></div>`;
}

function deviceRow(target: Target, last: LastProbe | undefined): Html {
  const link = `/probe?target=${encodeURIComponent(target.name)}`;
  const host = target.address.includes(':') ? `[${target.address}]` : target.address;
  return html`<tr><th scope="row">${target.name}</th><td>${host}:${portOf(target)}</td><td>${target.type}</td><td>${target.transport}</td><td>${target.tenant}</td><td>${target.site}</td><td>${lastProbe(last)}</td><td><a href="${link}&amp;retry=true" aria-label="Metrics of ${target.name}">metrics</a> <a href="${link}&amp;debug=true" aria-label="Explained probe of ${target.name}">explain</a></td></tr>`;
}

function lastProbe(last: LastProbe | undefined): Html {
  if (last === undefined) return html`<span class="none">none yet</span>`;
  if (last.up) return html`<span class="up">up</span> ${moment(last.upAtMs)}`;
  return html`<span class="down">down</span> (${last.code}), last asked ${moment(last.askedAtMs)}, last up ${moment(last.upAtMs)}`;
}

function moment(ms: number | undefined): Html {
  if (ms === undefined) return html`never`;
  const time = new Date(ms).toISOString();
  return html`<time datetime="${time}">${time.slice(0, 19).replace('T', ' ')} UTC</time>`;
}
