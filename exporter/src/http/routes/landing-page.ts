import { errorTable } from '../../errors/codes.ts';
import type { Settings } from '../../config/settings.ts';
import { Html, html } from '../html.ts';
import {
  filterRows,
  type LandingFilter,
  type LandingRow,
  type LandingState,
  landingStates,
} from './landing-rows.ts';
import { landingStyle } from './landing-style.ts';
import type { LastProbe } from './probe-history.ts';

/** More would be slow to load and hard to read; the search finds the others. */
export const rowsOfPage = 100;
/** Suggestions of the form; browsers show them all at once. */
const maxSuggestions = 200;

export interface LandingFacts {
  readonly version: string;
  readonly settings: Settings;
  readonly rows: readonly LandingRow[];
  readonly incomplete: boolean;
  readonly filter: LandingFilter;
  /** Counted from 1. */
  readonly page: number;
  /** Whether there are other devices than those of the file. */
  readonly hasRegistry: boolean;
  /** Whether the caller sees registered devices. */
  readonly seesRegistry: boolean;
}

/** The page at `/`. Works without scripts: search, states and pages are links and a form. */
export function landingPage(facts: LandingFacts): string {
  const { version, settings, rows, hasRegistry, incomplete } = facts;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mikrofleet</title>
<style>${new Html(landingStyle)}</style>
</head>
<body>
<a class="skip" href="#devices">Skip to the devices</a>
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
<h2 id="devices">Devices</h2>
${incomplete ? html`<p class="notice" role="status">The registry does not answer: registered devices are missing here.</p>` : ''}
${rows.length === 0 ? emptyHint : deviceList(facts)}
${registryHint(facts)}
<h2 id="probe">Probe a device</h2>
${probeForm(settings, rows)}
</main>
</body>
</html>
`.text;
}

const emptyHint = html`<p>No device is configured. Add some under <code>targets</code> in the configuration file.</p>`;

function registryHint({ hasRegistry, seesRegistry }: LandingFacts): Html {
  if (!hasRegistry || seesRegistry) return html``;
  return html`<p>Registered devices belong to tenants and are shown with a token only. <a href="/?sign_in=true">Show registered devices</a>: the browser asks for a user name, which can be anything, and a password, which is the token. Programs use <code>GET /api/v1/devices</code>.</p>`;
}

function deviceList({ rows, filter, page }: LandingFacts): Html {
  const found = filterRows(rows, filter);
  const pages = Math.max(1, Math.ceil(found.length / rowsOfPage));
  const shown = Math.min(page, pages);
  const first = (shown - 1) * rowsOfPage;
  const part = found.slice(first, first + rowsOfPage);
  return html`${counts(rows, filter)}
${searchForm(filter)}
${part.length === 0 ? html`<p role="status">No device matches. <a href="/">Show all devices</a></p>` : deviceTable(part, caption(first, part.length, found.length, rows.length))}
${pager(filter, shown, pages)}`;
}

function caption(first: number, shown: number, found: number, total: number): string {
  const all = total === 1 ? '1 device' : `${total} devices`;
  const what = found === total ? all : `${found} of ${all}`;
  return shown === found ? what : `${first + 1} to ${first + shown} of ${what}`;
}

const classOf: Readonly<Record<LandingState, string>> = {
  down: 'down',
  quarantined: 'down',
  'not asked yet': 'none',
  up: 'up',
  disabled: 'none',
};

function counts(rows: readonly LandingRow[], { search, state: chosen }: LandingFilter): Html {
  const matching = search === undefined ? rows : filterRows(rows, { search });
  const links = landingStates.flatMap((state) => {
    const count = matching.filter((row) => row.state === state).length;
    if (count === 0 && state !== chosen) return [];
    return [
      stateLink(
        { ...(search === undefined ? {} : { search }), state },
        `${count} ${state}`,
        state === chosen,
      ),
    ];
  });
  const all = stateLink(
    search === undefined ? {} : { search },
    `all ${matching.length}`,
    chosen === undefined,
  );
  return html`<nav aria-label="Devices by state"><ul class="states">${[...links, all]}</ul></nav>`;
}

function stateLink(filter: LandingFilter, text: string, isChosen: boolean): Html {
  const current = isChosen ? html` aria-current="true"` : '';
  const style = filter.state === undefined ? 'all' : classOf[filter.state];
  return html`<li><a class="${style}" href="${linkOf(filter)}"${current}>${text}</a></li>`;
}

function linkOf({ search, state }: LandingFilter, page = 1): string {
  const query = new URLSearchParams({
    ...(search === undefined ? {} : { search }),
    ...(state === undefined ? {} : { state }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return query === '' ? '/' : `/?${query}`;
}

function searchForm({ search = '', state }: LandingFilter): Html {
  const kept = state === undefined ? '' : html`<input type="hidden" name="state" value="${state}">`;
  return html`<form role="search" action="/" method="get" class="search">
<label>Search <input type="search" name="search" value="${search}" maxlength="128" placeholder="name, address, site, model …"></label>
${kept}<button type="submit">Search</button>
</form>`;
}

function pager(filter: LandingFilter, page: number, pages: number): Html {
  if (pages === 1) return html``;
  const link = (to: number, text: string, rel: string): Html =>
    to < 1 || to > pages
      ? html`<li class="none">${text}</li>`
      : html`<li><a rel="${rel}" href="${linkOf(filter, to)}">${text}</a></li>`;
  return html`<nav aria-label="Pages of the list"><ul>${[
    link(page === 1 ? 0 : 1, 'First', 'first'),
    link(page - 1, 'Previous', 'prev'),
    html`<li aria-current="page">Page ${page} of ${pages}</li>`,
    link(page + 1, 'Next', 'next'),
    link(page === pages ? 0 : pages, 'Last', 'last'),
  ]}</ul></nav>`;
}

function deviceTable(rows: readonly LandingRow[], title: string): Html {
  return html`<div class="scroll"><table>
<caption>${title}</caption>
<thead><tr><th scope="col">Name</th><th scope="col">State</th><th scope="col">Address</th><th scope="col">Type</th><th scope="col">Read by</th><th scope="col">Tenant</th><th scope="col">Site</th><th scope="col">Last asked</th><th scope="col">Probe</th></tr></thead>
<tbody>
${rows.map(deviceRow)}
</tbody>
</table></div>`;
}

function deviceRow({ target, device, port, state, last }: LandingRow): Html {
  const link = `/probe?target=${encodeURIComponent(target)}`;
  const { name, address, type, transport, tenant, site } = device;
  const host = address.includes(':') ? `[${address}]` : address;
  const endpoint = port === undefined ? html`${host}` : html`${host}<wbr>:${port}`;
  // On a narrow screen each cell is a line, with the heading of its column before it.
  return html`<tr><th scope="row">${name}</th><td data-label="State"><span class="${classOf[state]}">${state}</span>${reasonOf(last)}</td><td data-label="Address">${endpoint}</td><td data-label="Type">${type}</td><td data-label="Read by">${transport}</td>${optional('Tenant', tenant)}${optional('Site', site)}<td data-label="Last asked">${timeOf(last)}</td><td data-label="Probe"><a href="${link}&amp;retry=true" aria-label="Metrics of ${name}">metrics</a> <a href="${link}&amp;debug=true" aria-label="Explained probe of ${name}">explain</a></td></tr>`;
}

const optional = (label: string, text = ''): Html =>
  text === '' ? html`<td class="empty"></td>` : html`<td data-label="${label}">${text}</td>`;

const reasonOf = (last: LastProbe | undefined): Html =>
  last?.code === undefined
    ? html``
    : html`: ${errorTable[last.code].summary} <span class="none">(${last.code})</span>`;

/** Last asked, and last up where that was another time. */
function timeOf(last: LastProbe | undefined): Html {
  if (last === undefined) return html`<span class="none">none yet</span>`;
  if (last.up) return moment(last.upAtMs);
  return html`${moment(last.askedAtMs)}, last up ${moment(last.upAtMs)}`;
}

function moment(ms: number | undefined): Html {
  if (ms === undefined) return html`never`;
  const time = new Date(ms).toISOString();
  return html`<time datetime="${time}" title="${time.slice(0, 19).replace('T', ' ')} UTC">${agoText(Date.now() - ms)}</time>`;
}

const spans = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
] as const;

/** `12 s ago`: what one looks for is whether it was just now. */
export function agoText(ms: number): string {
  const [span, unit] = spans.find(([length]) => ms >= 2 * length) ?? [1000, 's'];
  return `${Math.max(0, Math.floor(ms / span))} ${unit} ago`;
}

function probeForm(settings: Settings, rows: readonly LandingRow[]): Html {
  const suggested = rows.slice(0, maxSuggestions).filter(({ device }) => device.source === 'file');
  return html`<form action="/probe" method="get" aria-labelledby="probe">
<label>Name or address <input name="target" list="names" required maxlength="255" autocomplete="off"></label>
<datalist id="names">${suggested.map(({ target }) => html`<option value="${target}">`)}</datalist>
<label>Module <select name="module"><option value="">by device type</option>${options(settings.modules.keys())}</select></label>
<label>Auth <select name="auth"><option value="">of the device</option>${options(settings.auths.keys())}</select></label>
<label class="check"><input type="checkbox" name="debug" value="true" checked> Explain</label>
<button type="submit" name="retry" value="true">Probe</button>
</form>`;
}

function options(names: Iterable<string>): Html[] {
  return [...names].map((name) => html`<option value="${name}">${name}</option>`);
}
