import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticator } from '../access/authenticator.ts';
import type { Permission } from '../access/permission.ts';
import { demand, type Principal } from '../access/principal.ts';
import { TenantSuspended } from '../access/tenant-suspended.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { refuseFor } from '../errors/rate-limited.ts';
import { asDownDevice } from '../devices/down-device.ts';
import { isRegistryError } from '../store/health.ts';
import { readBasicCredentials } from './web-config/basic-credentials.ts';
import { PasswordCheck } from './web-config/password-check.ts';
import type { WebConfiguration } from './web-config/web-configuration.ts';
import { addressKey } from './client-address.ts';
import { anonymous, type Identity } from './identity.ts';
import { type Demand, discovery, operate, scrape } from './permission.ts';
import { perMinute, TokenBuckets } from '../concurrency/token-buckets.ts';

export interface GuardDeps {
  readonly web: WebConfiguration;
  /** Absent: the exporter has no tokens. */
  readonly tokens?: Pick<Authenticator, 'authenticate'> | undefined;
}

/**
 * What a user of the web configuration file may do. Everything else belongs to a tenant and needs a token.
 */
const withPassword: readonly Permission[] = [scrape, discovery, operate];
/** Open to everyone while the web configuration file has no users, as is usual for exporters. */
const openWithoutUsers: readonly Permission[] = [scrape, operate];
/** Makes a browser ask for a token. */
export const tokenPrompt = 'Basic realm="mikrofleet token as password", charset="UTF-8"';
/** Password attempts per address; passwords in the cache, right or wrong, do not count. */
const attempts = perMinute(20);

/**
 * Enforces the permission of every route, and adds the headers of the web configuration to every response,
 * refusals included.
 */
export function guardRoutes(app: FastifyInstance, { web, tokens }: GuardDeps): void {
  const tried = new TokenBuckets(() => attempts);
  const passwords = new PasswordCheck((source) => refuseFor(tried.take(source), 'password'));
  const all = new TokenBuckets(() => web.settings.rate ?? perMinute(1));
  app.decorateRequest('identity');
  app.addHook('onRequest', async (request, reply) => {
    for (const [name, value] of web.settings.headers) reply.header(name, value);
    request.identity = anonymous;
    const permission = request.routeOptions.config.permission as Demand | undefined;
    // A path without a route needs no protection.
    if (permission === undefined || permission === 'public') return;
    if (web.settings.rate !== undefined) refuseFor(all.take(''), 'exporter');
    request.identity = await identify(permission, request, reply);
  });

  async function identify(
    permission: Permission,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Identity> {
    const { authorization } = request.headers;
    const { users } = web.settings;
    const isOpen = users.size === 0 && openWithoutUsers.includes(permission);
    const bearer = bearerOf(authorization, permission);
    if (tokens !== undefined && bearer !== undefined) {
      const principal = await authenticate(tokens, bearer, request, reply).catch((error: unknown) => {
        // The list names nothing that the token could not see before; the probes answer that the devices are down.
        if (permission === discovery && error instanceof TenantSuspended && error.lister !== undefined) {
          return error.lister;
        }
        // Without its database the exporter still serves what needs no token.
        if (isOpen && isRegistryError(error)) return error;
        const down = request.routeOptions.config.answersDown === true ? asDownDevice(error) : undefined;
        if (down === undefined) throw error;
        return { kind: 'down', error: down } as const;
      });
      if ('kind' in principal) return principal;
      if (principal instanceof ExporterError) return { kind: 'anonymous', tokenError: principal };
      // Set before the check, so a refusal is audited with its principal.
      request.identity = { kind: 'token', principal };
      demand(principal, permission);
      return request.identity;
    }
    if (isOpen) return anonymous;
    if (users.size === 0 || !withPassword.includes(permission)) {
      reply.header('www-authenticate', 'Bearer realm="mikrofleet"');
      throw new ExporterError('auth.missing-token', 'The request has no Authorization header with a token.');
    }
    return checkPassword(request, reply);
  }

  async function checkPassword(request: FastifyRequest, reply: FastifyReply): Promise<Identity> {
    const credentials = readBasicCredentials(request.headers.authorization);
    reply.header('www-authenticate', 'Basic realm="mikrofleet", charset="UTF-8"');
    if (credentials === undefined) {
      throw new ExporterError('auth.password-missing', 'The request has no user name and password.');
    }
    const source = addressKey(request.ip);
    if (!(await passwords.isRight(web.settings.users, credentials, source))) {
      throw new ExporterError('auth.password-wrong', 'The user name or password is wrong.');
    }
    reply.removeHeader('www-authenticate');
    return { kind: 'basic', user: credentials.user };
  }
}

/**
 * The header with a token. A browser can only send a token as a password, so the pages that a person opens take it there:
 * reading a device is all it is good for, and a foreign page cannot change anything with it.
 */
function bearerOf(authorization: string | undefined, permission: Permission): string | undefined {
  if (/^Bearer /i.test(authorization ?? '')) return authorization;
  const password = permission === scrape ? readBasicCredentials(authorization)?.password.reveal() : undefined;
  return password?.startsWith('mkf_') === true ? `Bearer ${password}` : undefined;
}

async function authenticate(
  tokens: Pick<Authenticator, 'authenticate'>,
  authorization: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Principal> {
  const grafanaId = request.headers['x-grafana-id'];
  try {
    return await tokens.authenticate({
      authorization,
      grafanaId: typeof grafanaId === 'string' ? grafanaId : undefined,
      requestId: request.id,
      source: request.ip,
    });
  } catch (error) {
    if (error instanceof ExporterError && error.description.status === 401) {
      const isBrowser = /^Basic /i.test(request.headers.authorization ?? '');
      reply.header(
        'www-authenticate',
        isBrowser ? tokenPrompt : 'Bearer realm="mikrofleet", error="invalid_token"',
      );
    }
    throw error;
  }
}
