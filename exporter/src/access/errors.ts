import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'auth.missing-token': {
    status: 401,
    summary: 'The request has no token.',
    remedy: 'Send `Authorization: Bearer mkf_…`; `mikrofleet token create` makes one.',
  },
  'auth.bad-token': {
    status: 401,
    summary: 'The token is unknown.',
    remedy: 'Check that the whole token was copied; `mikrofleet token create` makes a new one.',
  },
  'auth.password-missing': {
    status: 401,
    summary: 'The exporter requires a user name and a password.',
    remedy: 'Send basic authentication with a user of `basic_auth_users` in the web configuration file.',
  },
  'auth.password-wrong': {
    status: 401,
    summary: 'The user name or password is wrong.',
    remedy:
      'Correct `basic_auth` in Prometheus, or put a new hash (`mikrofleet hash-password`) into the web configuration file.',
  },
  'auth.expired-token': {
    status: 401,
    summary: 'The token has expired.',
    remedy: 'Create a new token and replace this one.',
  },
  'auth.revoked-token': {
    status: 401,
    summary: 'The token was revoked.',
    remedy: 'Ask the administrator who revoked it, or create a new token.',
  },
  'auth.tenant-suspended': {
    status: 403,
    summary: 'The tenant of the token is suspended.',
    remedy: 'Contact the platform operator.',
  },
  'auth.forbidden': {
    status: 403,
    summary: 'The role or the scopes of the token do not allow this.',
    remedy: 'Use a token with the role and the scope that the message names.',
  },
  'auth.no-tenant': {
    status: 403,
    summary: 'A platform token was used for data of a tenant.',
    remedy: 'Create a tenant token with `POST /tenants/ID/tokens` or `mikrofleet token create --tenant`.',
  },
  'auth.grafana-id': {
    status: 401,
    summary: 'The identity that Grafana sent is not valid.',
    remedy: 'Check that `grafana.url` equals `root_url` in Grafana, and the clocks of both machines.',
  },
  'auth.grafana-organisation': {
    status: 401,
    summary: 'The Grafana user is in another organisation than that of the tenant.',
    remedy:
      'Use the token of the tenant to which the organisation belongs, or bind the organisation to this one with `grafana_org_id` (`PATCH /tenants/ID`, platform token).',
  },
  'auth.grafana-role': {
    status: 403,
    summary: 'The Grafana user has no role in the organisation.',
    remedy: 'Have an administrator of the organisation give the user the role Viewer, Editor or Admin.',
  },
  'auth.grafana-id-missing': {
    status: 401,
    summary: 'A Grafana token was sent without the identity of a user.',
    remedy:
      'Use it only through Grafana, signed in; for a program, create a token with the scope `manage`, `scrape` or `discovery`.',
  },
  'auth.grafana-not-configured': {
    status: 401,
    summary: 'A Grafana token was sent, but Grafana is not configured.',
    remedy: "Set `grafana.url` in the configuration file to Grafana's `root_url`, then reload.",
  },
  'auth.grafana-keys': {
    status: 503,
    summary: 'The signing keys of Grafana cannot be read.',
    remedy:
      'Check that the exporter can reach `grafana.jwks_url` (default: /api/signing-keys/keys below `grafana.url`) and trusts its certificate.',
  },
} satisfies ErrorRows;
