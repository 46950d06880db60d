import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { sendDenied, sendError } from '../answer.ts';
import type { IdentityTokens } from '../people/identity-token.ts';
import { emailOf } from '../people/people.ts';
import { hasRole } from '../people/roles.ts';
import type { SignedIn } from '../people/signed-in.ts';
import type { PluginFiles } from './plugin-files.ts';
import type { PluginJson, Route } from './plugin-json.ts';
import { grantedActions } from './plugin-permissions.ts';
import type { AppSettings, PluginSettings } from './plugin-settings.ts';
import { cleanPath, escapePath, matchRoute } from './route-match.ts';
import { fillTemplate } from './template.ts';
import { fail, passOn } from './upstream.ts';

interface ProxyParts {
  readonly plugins: PluginFiles;
  readonly settings: PluginSettings;
  readonly tokens: IdentityTokens;
  readonly rootUrl: () => string;
}

const proxyPath = /^\/api\/plugin-proxy\/(?<id>[\w-]+)\/?(?<rest>.*)$/u;

/** Grafana's proxy of an app: who may use it, the first of its routes that fits, and what is sent along. */
export class PluginProxy {
  readonly #parts: ProxyParts;

  constructor(parts: ProxyParts) {
    this.#parts = parts;
  }

  handle(url: URL, incoming: IncomingMessage, response: ServerResponse, signedIn: SignedIn): void {
    const { plugins, settings } = this.#parts;
    const { id = '', rest = '' } = proxyPath.exec(url.pathname)?.groups ?? {};
    const app = plugins.get(id);
    if (app?.json.type !== 'app') {
      sendError(response, 404, 'Plugin not found, no installed plugin with that id');
      return;
    }
    if (!hasRole(signedIn.person.role, 'Viewer')) {
      sendDenied(response, 'plugins.app:access');
      return;
    }
    const own = settings.of(signedIn.organisation.id, id);
    if (own === undefined || !own.enabled) {
      sendError(response, 404, own === undefined ? 'Plugin setting not found' : 'Plugin is not enabled');
      return;
    }
    const path = cleanPath(rest);
    for (const route of app.json.routes ?? []) {
      const { method = '' } = route;
      const taken =
        method === '' || method === '*' || method === incoming.method
          ? matchRoute(route.path, path)
          : undefined;
      if (taken === undefined) continue;
      if (!mayUse(route, app.json, signedIn)) {
        sendError(response, 403, 'plugin proxy route access denied');
        return;
      }
      const target = targetOf(fillTemplate(route.url, own), taken, url.search);
      if (target === undefined) fail(response, 502);
      else
        passOn(
          {
            target,
            headers: this.#headers(incoming, route, own, signedIn, target),
            body: route.body === undefined ? undefined : fillTemplate(JSON.stringify(route.body), own),
          },
          incoming,
          response,
        );
      return;
    }
    sendError(response, 404, 'plugin route match not found');
  }

  // oxlint-disable-next-line max-params
  #headers(
    { headers, socket }: IncomingMessage,
    route: Route,
    settings: AppSettings,
    signedIn: SignedIn,
    { host }: URL,
  ): OutgoingHttpHeaders {
    const { tokens, rootUrl } = this.#parts;
    const {
      cookie: _,
      origin: __,
      referer = '',
      'x-forwarded-host': ___,
      'x-forwarded-port': ____,
      'x-forwarded-proto': _____,
      'x-grafana-user': ______,
      ...passed
    } = headers;
    const before = headers['x-forwarded-for'];
    const from = socket.remoteAddress ?? '';
    return {
      ...passed,
      host,
      'x-grafana-referer': referer,
      'x-forwarded-for': before === undefined ? from : `${String(before)}, ${from}`,
      'x-grafana-context': JSON.stringify(contextOf(signedIn)),
      'x-grafana-id': tokens.tokenOf(signedIn, rootUrl()),
      ...Object.fromEntries(
        (route.headers ?? []).map(({ name, content }) => [
          name.toLowerCase(),
          fillTemplate(content, settings),
        ]),
      ),
    };
  }
}

/** Without an action and a role, everybody who may use the app. An action decides alone, whatever role is named beside it. */
function mayUse({ reqAction, reqRole }: Route, json: PluginJson, signedIn: SignedIn): boolean {
  if (reqAction !== undefined && reqAction !== '') return grantedActions(json, signedIn).has(reqAction);
  return reqRole === undefined || hasRole(signedIn.person.role, reqRole);
}

/** Undefined: the address of the target is none, such as one that is not set. */
function targetOf(address: string, taken: string, query: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (taken !== '') url.pathname = `${url.pathname.replace(/\/$/u, '')}/${escapePath(taken)}`;
  url.search = query;
  return url;
}

const contextOf = ({ person, organisation }: SignedIn) => ({
  UserID: person.id,
  UserUID: person.uid,
  OrgID: organisation.id,
  OrgName: organisation.name,
  OrgRole: person.role,
  Login: person.login,
  Name: person.name,
  Email: emailOf(person),
  EmailVerified: false,
  AuthenticatedBy: 'password',
  IsServiceAccount: false,
  IsGrafanaAdmin: person.isServerAdmin,
  IsAnonymous: false,
  IsDisabled: false,
  Teams: [],
});
