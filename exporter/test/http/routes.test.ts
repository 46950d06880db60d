import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorTable } from '../../src/errors/codes.ts';
import { goodConfig, marker, type Started, start } from './start.ts';

let started: Started;

beforeEach(() => {
  started = start();
});

afterEach(async () => {
  await started.app.close();
  expect(started.logs.join('')).not.toContain(marker);
});

async function call(
  method: 'GET' | 'POST' | 'PUT' | 'HEAD',
  url: string,
  headers: Record<string, string> = {},
) {
  return started.app.server.inject({ method, url, headers });
}

describe('permissions', () => {
  it('are declared by every route, as listed here', () => {
    expect(Object.fromEntries(started.app.permissions)).toEqual({
      'GET /': 'scrape',
      'HEAD /': 'scrape',
      'GET /-/healthy': 'public',
      'HEAD /-/healthy': 'public',
      'GET /-/ready': 'public',
      'HEAD /-/ready': 'public',
      'GET /discovery': 'discovery',
      'GET /fleet': 'scrape',
      'GET /metrics': 'scrape',
      'HEAD /metrics': 'scrape',
      'GET /probe': 'scrape',
      'POST /-/reload': 'operate',
    });
  });

  it('a route without one is refused', () => {
    const { server } = started.app;
    expect(() => server.get('/new', async () => 'x')).toThrow('The route GET /new declares no permission.');
  });
});

describe('health', () => {
  it.each([
    ['/-/healthy', 'Mikrofleet is healthy.\n'],
    ['/-/ready', 'Mikrofleet is ready.\n'],
  ])('%s', async (url, body) => {
    const response = await call('GET', url);
    expect([response.statusCode, response.body]).toEqual([200, body]);
    expect((await call('HEAD', url)).statusCode).toBe(200);
  });
});

describe('the exporter about itself', () => {
  it('passes promtool and tells the totals of the prober', async () => {
    await call('GET', '/probe?target=ap1');
    await call('GET', '/probe?target=down');
    const { body, headers } = await call('GET', '/metrics');
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    const check = spawnSync('promtool', ['check', 'metrics'], { input: body, encoding: 'utf8' });
    expect(check.stdout + check.stderr).toBe('');
    for (const line of [
      `mikrotik_exporter_build_info{version="1.2.3",node_version="${process.versions.node}"} 1`,
      'mikrotik_exporter_probes_total{result="up"} 1',
      'mikrotik_exporter_probes_total{result="down"} 1',
      'mikrotik_exporter_probe_failures_total{reason="login-rejected"} 1',
      'mikrotik_exporter_probe_duration_seconds_count 2',
      'mikrotik_exporter_duplicate_samples_total 1',
      'mikrotik_exporter_http_requests_total{route="/probe",code="200"} 2',
      'mikrotik_exporter_web_config_last_reload_successful 1',
      'mikrotik_exporter_auth_failures_total{reason="bad-token"} 0',
      'mikrotik_exporter_rate_limited_total{limit="device"} 0',
      'mikrotik_exporter_configured_targets 5',
      'mikrotik_exporter_connections_open 3',
      'mikrotik_exporter_snmp_sessions_open 2',
      'mikrotik_exporter_devices_in_backoff 1',
      'mikrotik_exporter_logins_total 2',
      'mikrotik_exporter_login_failures_total 0',
      'mikrotik_exporter_parse_errors_total{collector="health",reason="unreadable"} 4',
      'mikrotik_exporter_rows_dropped_total{collector="interface",reason="duplicate"} 2',
      'mikrotik_exporter_config_last_reload_successful 1',
    ]) {
      expect(body).toContain(`\n${line}\n`);
    }
    expect(body).not.toMatch(/ Nan$/m);
    expect(body).toContain('\nprocess_cpu_seconds_total ');
  });

  it('has no parameters', async () => {
    expect((await call('GET', '/metrics?name=x')).json).toBeDefined();
    expect((await call('GET', '/metrics?name=x')).body).toBe(
      'Unknown parameter "name". This route takes no parameters. Remove it or correct its spelling; the message lists the parameters of this route. [request.unknown-parameter]\n',
    );
  });
});

describe('reload', () => {
  it('goes over to the new file, and counters do not go back', async () => {
    await call('GET', '/probe?target=ap1');
    started.config =
      'connections: { max: 7 }\nauths: { m: { snmp: { version: 2c, community: x } } }\ntargets: [{ name: new, address: 10.0.0.1, type: ap, auth: m }]\n';
    const response = await call('POST', '/-/reload');
    expect([response.statusCode, response.body]).toEqual([200, 'Configuration reloaded: 1 targets.\n']);
    expect((await call('GET', '/probe?target=ap1')).statusCode).toBe(404);
    expect((await call('GET', '/probe?target=new')).statusCode).toBe(200);
    expect(started.probers).toHaveLength(2);
    expect(started.probers[0]?.closed).toBe(1);
    const { body } = await call('GET', '/metrics');
    expect(body).toContain('\nmikrotik_exporter_logins_total 2\n');
    // two of each prober
    expect(body).toContain(
      '\nmikrotik_exporter_rows_dropped_total{collector="interface",reason="duplicate"} 4\n',
    );
  });

  it('keeps the old prober until its probes have ended', async () => {
    const slow = call('GET', '/probe?target=slow');
    await new Promise((resolve) => setTimeout(resolve, 10));
    started.config = `${started.config}connections: { max: 7 }\n`;
    await call('POST', '/-/reload');
    expect(started.probers).toHaveLength(2);
    expect(started.probers[0]?.closed).toBe(0);
    expect((await slow).statusCode).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(started.probers[0]?.closed).toBe(1);
  });

  it('keeps the connections when their limits stay as they are', async () => {
    await call('GET', '/probe?target=ap1');
    started.config =
      'auths: { m: { snmp: { version: 2c, community: x } } }\ntargets: [{ name: new, address: 10.0.0.1, type: ap, auth: m }]\n';
    await call('POST', '/-/reload');
    expect((await call('GET', '/probe?target=new')).statusCode).toBe(200);
    expect(started.probers).toHaveLength(1);
    expect(started.probers[0]?.closed).toBe(0);
  });

  it('a bad file changes nothing and is answered with all its problems', async () => {
    started.config = `freshness: soon\nretention: 5d\nauths: { m: { api: { username: x, password: ${marker}, tls: on } } }\n`;
    const response = await call('POST', '/-/reload');
    expect(response.statusCode).toBe(422);
    expect(response.body).toBe(`Configuration not reloaded; the old one stays in use.
mikrofleet.yml:1: freshness: "soon" is not a duration; use for example 500ms, 30s or 5m. [config.invalid-value]
    Correct the line that the message names.
mikrofleet.yml:2: Unknown key "retention". Allowed keys: auths, modules, collectors, custom_collectors, collector_files, targets, sites, ad_hoc, connections, budget, freshness, scrape_timeout, timeout_offset, storage, keys, limits, grafana, alertmanagers, prometheus. [config.unknown-key]
    Remove the key or correct its spelling; the message names the line and the allowed keys.
mikrofleet.yml:3: auths.m.api.tls: "on" is not one of off, verify, pin, anonymous. [config.invalid-value]
`);
    expect((await call('GET', '/probe?target=ap1')).statusCode).toBe(200);
    expect((await call('GET', '/metrics')).body).toContain(
      '\nmikrotik_exporter_config_last_reload_successful 0\n',
    );
    expect(started.logs.join('')).toContain('code=config.unknown-key');
    started.config = goodConfig;
    expect((await call('POST', '/-/reload')).statusCode).toBe(200);
    expect((await call('GET', '/metrics')).body).toContain(
      '\nmikrotik_exporter_config_last_reload_successful 1\n',
    );
  });
});

describe('the landing page', () => {
  it('lists devices, escapes what it shows and loads nothing', async () => {
    await call('GET', '/probe?target=ap1');
    await call('GET', '/probe?target=down');
    const { body, headers } = await call('GET', '/');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('tower &lt;1&gt;');
    expect(body).toContain('a&amp;b &quot;c&quot;');
    expect(body).toContain('href="/probe?target=a%26b%20%22c%22&amp;debug=true"');
    expect(body).toContain('<td data-label="Address">[2001:db8::1]<wbr>:161</td>');
    expect(body).toContain('<span class="up">up</span>');
    expect(body).toContain(
      '<span class="down">down</span>: The device rejected the user name or password. <span class="none">(device.login-rejected)</span>',
    );
    expect(body).not.toContain(marker);
    // This exporter has no database.
    expect(body).not.toContain('/api/v1');
    expect(body).not.toMatch(/<script|\bon\w+=|\bstyle=|https?:\/\//);
    const style = /<style>([^<]*)<\/style>/.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('every field of the form has a label and every column a heading', async () => {
    const { body } = await call('GET', '/');
    expect(body).toContain('<html lang="en">');
    const fields = body.match(/<(input|select)\b/g) ?? [];
    expect(body.match(/<label[^>]*>[^<]*<(input|select)\b/g)).toHaveLength(fields.length);
    const columns = body.match(/<th scope="col">/g) ?? [];
    expect(columns).toHaveLength(9);
  });
});

describe('what does not exist', () => {
  it.each([
    ['GET', '/prob', 404, 'request.not-found', undefined],
    ['GET', '/probe/', 404, 'request.not-found', undefined],
    ['PUT', '/probe?target=ap1', 405, 'request.method-not-allowed', 'GET'],
    ['HEAD', '/probe?target=ap1', 405, 'request.method-not-allowed', 'GET'],
    ['GET', '/-/reload', 405, 'request.method-not-allowed', 'POST'],
    ['POST', '/-/ready', 405, 'request.method-not-allowed', 'GET, HEAD'],
  ] as const)('%s %s is answered %s', async (...row) => {
    const [method, url, status, code, allow] = row;
    const response = await call(method, url);
    expect(response.statusCode).toBe(status);
    expect(response.headers['allow']).toBe(allow);
    if (method !== 'HEAD') expect(response.body).toContain(`[${code}]`);
    expect(started.probers[0]?.calls).toEqual([]);
  });

  it('a body above the limit is refused', async () => {
    const response = await started.app.server.inject({
      method: 'POST',
      url: '/-/reload',
      headers: { 'content-type': 'application/json' },
      payload: 'x'.repeat(70_000),
    });
    expect(response.statusCode).toBe(413);
    expect(response.body).toContain('[request.too-large]');
  });

  it.each([
    ['GET', '/prob', 404, 'request.not-found'],
    ['PUT', '/probe?target=ap1', 405, 'request.method-not-allowed'],
    ['GET', '/probe?target=nobody', 404, 'request.unknown-target'],
    ['GET', '/%E0%A4%A', 400, 'request.invalid-parameter'],
    ['GET', '/api/v1/%E0%A4%A', 400, 'request.invalid-parameter'],
    ['GET', '/api/v1', 404, 'request.not-found'],
    ['GET', '/api/v1/sites', 503, 'registry.not-configured'],
  ] as const)('%s %s is one problem document for every program', async (...row) => {
    const [method, url, status, code] = row;
    const accepts = ['application/problem+json', 'application/json'];
    // The management API always answers like this, whatever is accepted.
    for (const accept of url.startsWith('/api/v1') ? [...accepts, 'text/html', ''] : accepts) {
      const response = await call(method, url, { accept });
      expect(response.headers['content-type']).toBe('application/problem+json');
      expect(response.headers['cache-control']).toBe('no-store');
      const { summary, remedy } = errorTable[code];
      expect(response.json()).toEqual({
        type: `urn:mikrofleet:error:${code}`,
        title: summary,
        status,
        detail: expect.stringMatching(/\.$/),
        code,
        remedy,
        instance: expect.stringMatching(/^urn:mikrofleet:request:[\w-]+$/),
      });
      expect(response.statusCode).toBe(status);
    }
  });

  it.each([
    ['application/json', '{"broken', 400, 'request.invalid-body'],
    ['image/png', 'x', 415, 'request.unsupported-media-type'],
    ['text/plain', 'x', 415, 'request.unsupported-media-type'],
  ])('a body of %s that says %j is refused', async (...row) => {
    const [type, payload, status, code] = row;
    const response = await started.app.server.inject({
      method: 'POST',
      url: '/-/reload',
      headers: { 'content-type': type },
      payload,
    });
    expect([response.statusCode, response.body]).toEqual([status, expect.stringContaining(`[${code}]`)]);
  });

  it.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain'])(
    'an empty body that is said to be %s is no body',
    async (type) => {
      const headers = { 'content-type': type };
      const response = await started.app.server.inject({ method: 'POST', url: '/-/reload', headers });
      expect(response.statusCode, response.body).toBe(200);
    },
  );

  it('a broken encoding of the path is refused with a code', async () => {
    const response = await call('GET', '/%E0%A4%A');
    expect(response.statusCode).toBe(400);
    expect(response.body).toContain('[request.invalid-parameter]');
  });

  it('a URL above the limit of Node does not reach a route', async () => {
    const address = await started.app.server.listen({ host: '127.0.0.1', port: 0 });
    const status = await new Promise((resolve, reject) => {
      httpRequest(`${address}/probe?target=${'a'.repeat(20_000)}`, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(431);
  });
});

describe('logs', () => {
  it('name routes, never what a caller wrote into the query', async () => {
    await call('GET', `/probe?target=ap1&token=${marker}`);
    await call('GET', `/nothing/${marker}?x=${marker}`);
    const text = started.logs.join('');
    expect(text).toContain('method=GET route=/probe status=400');
    expect(text).toContain('method=GET route=none status=404');
  });

  it('tell when a device goes down and comes back, once each', async () => {
    for (let round = 0; round < 3; round++) await call('GET', '/probe?target=down');
    const lines = started.logs.filter((line) => line.includes('device is down'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^level=warn time=\S+ target=down ms=5 code=device\.login-rejected reason="The device rejected the login\." msg="device is down"\n$/,
    );
  });
});
