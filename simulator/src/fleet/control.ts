import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Fleet } from './fleet.ts';
import type { SimulatedDevice } from './device.ts';
import type { FaultKind } from '../conditions/fault.ts';

/** The state of a device, for people and tests. */
export function describe(device: SimulatedDevice): Record<string, unknown> {
  const { name, type, role, site, tenant, version, address, apiPort, apiTlsPort, snmpPort, roundTripMs } =
    device;
  const listen = {
    name,
    type,
    role,
    site,
    tenant,
    version,
    address,
    apiPort,
    apiTlsPort,
    snmpPort,
    roundTripMs,
  };
  return { ...listen, fault: device.fault ?? null, statistics: device.statistics.snapshot() };
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const MAX_BODY = 16_384;

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MAX_BODY) throw new Error('body too large');
  }
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** Sites with the names of their devices; one has power while any of them has. */
function sites(fleet: Fleet): unknown[] {
  return [...new Set(fleet.devices.map(({ site }) => site))].map((name) => {
    const devices = fleet.devices.filter(({ site }) => site === name);
    return {
      name,
      tenant: devices[0]?.tenant,
      power: devices.some(({ fault }) => fault?.kind !== 'unplugged'),
      devices: devices.map((device) => device.name),
    };
  });
}

async function routeSites(fleet: Fleet, request: IncomingMessage, words: readonly string[]): Promise<Reply> {
  const [name = '', action = ''] = words;
  if (name === '') return { status: 200, body: sites(fleet) };
  if (`${request.method ?? ''} ${action}` !== 'POST power') {
    return { status: 405, body: { error: 'no such action' } };
  }
  if (!fleet.devices.some(({ site }) => site === name)) {
    return { status: 404, body: { error: `no site "${name}"` } };
  }
  const { on } = await readBody(request);
  if (typeof on !== 'boolean') throw new Error('{"on":true} or {"on":false} was expected');
  await fleet.setPower(name, on);
  return { status: 200, body: sites(fleet) };
}

async function route(fleet: Fleet, request: IncomingMessage): Promise<Reply> {
  const { pathname } = new URL(request.url ?? '/', 'http://loopback');
  const [, top, name = '', action] = pathname.split('/').map(decodeURIComponent);
  if (top === 'sites') return routeSites(fleet, request, [name, action ?? '']);
  if (top !== 'devices') return { status: 404, body: { error: 'not found' } };
  if (name === '') return { status: 200, body: fleet.devices.map(describe) };
  const device = fleet.devices.find((one) => one.name === name);
  if (device === undefined) return { status: 404, body: { error: `no device "${name}"` } };
  const wanted = `${request.method ?? 'GET'} ${action ?? ''}`;
  if (wanted === 'GET ') return { status: 200, body: describe(device) };
  if (wanted === 'DELETE fault') await device.clearFault();
  else if (wanted === 'POST fault') {
    const { kind, ...options } = await readBody(request);
    await device.setFault(String(kind) as FaultKind, options as Record<string, number>);
  } else if (wanted === 'POST reboot') {
    const { downSeconds } = await readBody(request);
    // Answered at once: the device is down for a while.
    void device.reboot(typeof downSeconds === 'number' ? downSeconds : 5);
  } else return { status: 405, body: { error: 'no such action' } };
  return { status: 200, body: describe(device) };
}

/** Browsers mark what a page of another site makes them send, and a page cannot change that; curl sends no such header. */
function isFromOtherSite({ headers: { origin, host, 'sec-fetch-site': site } }: IncomingMessage): boolean {
  const isOwn = site === undefined || site === 'same-origin' || site === 'none';
  return !isOwn || (origin !== undefined && origin !== `http://${host}`);
}

async function serve(fleet: Fleet, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let reply: Reply;
  try {
    reply = isFromOtherSite(request)
      ? { status: 403, body: { error: 'the request comes from a page of another site' } }
      : await route(fleet, request);
  } catch (error) {
    reply = { status: 400, body: { error: error instanceof Error ? error.message : 'bad request' } };
  }
  response.writeHead(reply.status, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify(reply.body, null, 2)}\n`);
}

/** Control over HTTP for demos: meant for loopback, it has no authentication. */
export async function startControl(fleet: Fleet, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => void serve(fleet, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return server;
}
