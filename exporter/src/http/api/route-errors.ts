import type { ErrorCode } from '../../errors/codes.ts';
import type { ApiRoute } from '../../management/define-route.ts';

/** Every code the route may answer with: its own, and those implied by its declaration. */
export function errorsOf(route: ApiRoute): readonly ErrorCode[] {
  const { method, tenancy, params, query, body } = route;
  const codes = new Set<ErrorCode>([
    'auth.missing-token',
    'auth.bad-token',
    'auth.expired-token',
    'auth.revoked-token',
    'auth.grafana-id',
    'auth.grafana-id-missing',
    'auth.grafana-organisation',
    'auth.grafana-role',
    'auth.grafana-not-configured',
    'auth.grafana-keys',
    'auth.tenant-suspended',
    'auth.forbidden',
    'request.unknown-parameter',
    'request.rate-limited',
    'request.timed-out',
    'registry.not-configured',
    'storage.unreachable',
    'internal.bug',
    'registry.record-damaged',
  ]);
  const add = (when: boolean, ...more: ErrorCode[]): void => {
    if (when) for (const code of more) codes.add(code);
  };
  add(tenancy === 'tenant', 'auth.no-tenant');
  add(query !== undefined || params !== undefined || method === 'POST', 'request.invalid-parameter');
  add((query?.required ?? []).length > 0, 'request.missing-parameter');
  add(query?.properties['cursor'] !== undefined, 'request.invalid-cursor');
  add(params !== undefined, 'registry.not-found');
  add(
    body !== undefined,
    'request.invalid-body',
    'request.wrong-encoding',
    'request.too-large',
    'request.unsupported-media-type',
  );
  add(method !== 'GET', 'storage.full', 'storage.read-only', 'storage.locked');
  add(
    route.ifMatch === true,
    'request.precondition-required',
    'registry.revision-mismatch',
    'request.invalid-parameter',
  );
  add(method === 'POST', 'request.idempotency-mismatch', 'request.idempotency-running');
  add(method === 'POST' && route.secretAnswer === true, 'request.answer-not-kept');
  add(true, ...(route.errors ?? []));
  return [...codes];
}
