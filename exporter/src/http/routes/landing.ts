import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Scope } from '../../access/scope.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { tokenPrompt } from '../guard.ts';
import type { Identity } from '../identity.ts';
import { scrape } from '../permission.ts';
import type { RouteContext } from './context.ts';
import { landingPage } from './landing-page.ts';
import { type LandingFilter, landingRows, landingStates } from './landing-rows.ts';
import { landingPolicy } from './landing-style.ts';
import { readFlag, readQuery } from './query.ts';

/** `GET /`: the page for people. */
export function landingRoute(app: FastifyInstance, context: RouteContext): void {
  const { service, version, directory } = context;
  app.route({
    method: 'GET',
    url: '/',
    // It lists devices with their addresses.
    config: { permission: scrape },
    handler: async (request, reply) => {
      const query = readQuery(request.query, ['search', 'state', 'page', 'sign_in']);
      const { identity } = request;
      if (readFlag('sign_in', query.sign_in)) return signIn(request, reply);
      const scope = scopeOf(identity);
      const { settings } = service;
      const page = landingPage({
        version,
        // Accounts of the file belong to the operator of the exporter, not to a tenant.
        settings: scope?.kind === 'tenant' ? { ...settings, auths: new Map() } : settings,
        ...(await landingRows(context, scope)),
        filter: filterOf(query),
        page: pageOf(query.page),
        hasRegistry: directory.hasRegistry,
        seesRegistry: scope !== undefined,
      });
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', landingPolicy)
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'no-store')
        .header('vary', 'Authorization')
        .send(page);
    },
  });
}

const scopeOf = (identity: Identity): Scope | undefined =>
  identity.kind === 'token' ? identity.principal.scope : undefined;

/** Makes the browser ask for a token, which it then sends with every request. */
function signIn({ identity, headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (identity.kind === 'token') return reply.redirect('/', 303);
  reply.header('www-authenticate', tokenPrompt);
  throw new ExporterError(
    'auth.missing-token',
    headers.authorization === undefined
      ? 'The request has no token.'
      : 'The password is no token: enter a token, which begins with mkf_, as password. The user name can be anything.',
  );
}

function filterOf({ search, state }: { search?: string; state?: string }): LandingFilter {
  const known = landingStates.find((candidate) => candidate === state);
  if (state !== undefined && known === undefined) {
    throw new ExporterError(
      'request.invalid-parameter',
      `The parameter state is not one of ${landingStates.join(', ')}.`,
    );
  }
  return {
    ...(search === undefined ? {} : { search: search.slice(0, 128) }),
    ...(known === undefined ? {} : { state: known }),
  };
}

function pageOf(text = '1'): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new ExporterError('request.invalid-parameter', 'The parameter page must be a number from 1.');
}
