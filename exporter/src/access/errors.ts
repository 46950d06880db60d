import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'auth.missing-token': {
    status: 401,
    summary: 'The request has no token.',
    remedy: 'Send `Authorization: Bearer mkf_…`; `mikrofleet token create` makes one.',
  },
  'auth.bad-token': {
    status: 401,
    summary: 'The token is not known.',
    remedy: 'Check that the token was copied completely; `mikrofleet token create` makes a new one.',
  },
  'auth.password-missing': {
    status: 401,
    summary: 'The exporter asks for a user and a password.',
    remedy: 'Send basic authentication with a user of `basic_auth_users` in the web configuration file.',
  },
  'auth.password-wrong': {
    status: 401,
    summary: 'User or password is wrong.',
    remedy:
      'Correct `basic_auth` in Prometheus, or put a new hash (`mikrofleet hash-password`) into the web configuration file.',
  },
  'auth.expired-token': {
    status: 401,
    summary: 'The token has expired.',
    remedy: 'Create a new token and put it in the place of this one.',
  },
  'auth.revoked-token': {
    status: 401,
    summary: 'The token was revoked.',
    remedy: 'Ask whoever revoked it, or create a new token.',
  },
  'auth.tenant-suspended': {
    status: 403,
    summary: 'The tenant of the token is suspended.',
    remedy: 'Ask the operator of the platform.',
  },
  'auth.forbidden': {
    status: 403,
    summary: 'The role or the token does not allow this.',
    remedy: 'Use a token with the role and the scope that the message names.',
  },
  'auth.no-tenant': {
    status: 403,
    summary: 'A token of the platform was used for data of a tenant.',
    remedy:
      'Create a token of the tenant with `POST /tenants/ID/tokens` or `mikrofleet token create --tenant`.',
  },
  'auth.grafana-id': {
    status: 401,
    summary: 'The identity that Grafana sent does not prove who the person is.',
    remedy:
      'Check `grafana.url` against `root_url` of Grafana, the organisation of the tenant, and the clocks of both machines.',
  },
  'auth.grafana-id-missing': {
    status: 401,
    summary: 'A token for people in Grafana came without the identity of a person.',
    remedy:
      'Use it through Grafana only, signed in; for a program create a token with the scope `manage`, `scrape` or `discovery`.',
  },
  'auth.grafana-not-configured': {
    status: 401,
    summary: 'A token for people in Grafana came to an exporter that knows no Grafana.',
    remedy: 'Set `grafana.url` in the configuration file to `root_url` of Grafana and reload.',
  },
  'auth.grafana-keys': {
    status: 503,
    summary: 'The signing keys of Grafana cannot be read.',
    remedy:
      'Check that the exporter reaches `grafana.jwks_url` (default: /api/signing-keys/keys below `grafana.url`) and trusts its certificate.',
  },
} satisfies ErrorRows;
