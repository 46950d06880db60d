import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequestLimits } from '../config/settings.ts';
import { refuseFor } from '../errors/rate-limited.ts';
import { addressKey } from './client-address.ts';
import { type Demand, discovery, scrape } from './permission.ts';
import { perMinute, TokenBuckets } from '../concurrency/token-buckets.ts';

/** Scrapes have their own rhythm, and a deadline from Prometheus. */
const unlimited: ReadonlySet<Demand | undefined> = new Set([undefined, 'public', scrape, discovery]);
/** Requests of the management API end after this time, unless the route sets another. */
const handlerTimeoutMs = 30_000;
/** The parameter that names the device in paths such as `/api/v1/devices/:id/execute`. */
const deviceParameter = /\/devices\/:(\w+)/;

/**
 * Limits requests per caller and per device, and their duration, on all routes but those of Prometheus. Must
 * run after the guard, which identifies the caller.
 */
export function limitRequests(app: FastifyInstance, limits: () => RequestLimits, now?: () => number): void {
  const principals = new TokenBuckets(() => perMinute(limits().perPrincipalPerMinute), now);
  const devices = new TokenBuckets(() => perMinute(limits().perDevicePerMinute), now);
  app.addHook('onRoute', (route) => {
    if (!unlimited.has(route.config?.permission)) route.handlerTimeout ??= handlerTimeoutMs;
  });
  app.addHook('onRequest', async (request) => {
    const { config, url = '' } = request.routeOptions;
    if (unlimited.has(config.permission)) return;
    refuseFor(principals.take(principalKey(request)), 'caller');
    const name = deviceParameter.exec(url)?.[1];
    if (name === undefined) return;
    const device = String((request.params as Record<string, unknown>)[name]).slice(0, 128);
    refuseFor(devices.take(JSON.stringify([tenantKey(request), device])), 'device');
  });
}

function principalKey({ identity, ip }: FastifyRequest): string {
  // One token serves all users of a Grafana organisation.
  if (identity.kind === 'token')
    return `${identity.principal.tokenId} ${identity.principal.scope.actor.name}`;
  return identity.kind === 'basic' ? `user:${identity.user}` : `address:${addressKey(ip)}`;
}

/** A caller cannot use up the bucket of another tenant's device by guessing its id. */
function tenantKey({ identity }: FastifyRequest): string {
  if (identity.kind !== 'token') return '';
  const { scope } = identity.principal;
  return scope.kind === 'tenant' ? scope.tenantId : '';
}
