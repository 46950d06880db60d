import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Packages, packagesOf } from '../bundle/packages.ts';
import { sendError, sendJson } from './answer.ts';
import { BoardFiles } from './board-files.ts';
import { bootData } from './boot-data.ts';
import type { BoardView, Boot } from './boot.ts';
import { answerDataSources } from './data-source-api.ts';
import { type DataSource, DataSources } from './data-sources.ts';
import { whyRefused } from './own-requests.ts';
import { pageHtml } from './page-html.ts';
import { IdentityTokens } from './people/identity-token.ts';
import { type Organisation, people } from './people/people.ts';
import { readSignedIn, signInByAddress } from './people/signed-in.ts';
import { PluginApi } from './plugin/plugin-api.ts';
import { PluginFiles } from './plugin/plugin-files.ts';
import { PluginProxy } from './plugin/plugin-proxy.ts';
import { type AppProvision, PluginSettings } from './plugin/plugin-settings.ts';
import { runbooksPath, sendRunbook } from './runbooks.ts';
import { sendAsset, sendFile } from './static-files.ts';
import { answerUser } from './user-api.ts';

export interface HostOptions {
  /** Those that the page was bundled with; by default those of Grafana 12. */
  readonly packages?: Packages;
  readonly prometheus: URL;
  readonly boardsFolder: string;
  /** Where the page was bundled. */
  readonly bundleFolder: string;
  readonly scrapeInterval: string;
  readonly opens?: BoardView;
  readonly app?: AppOptions;
}

export interface AppOptions {
  /** The built app. */
  readonly folder: string;
  readonly organisations: readonly Organisation[];
  readonly provisions: readonly AppProvision[];
  /** Beside the default one, which every organisation has. */
  readonly dataSources?: readonly DataSource[];
}

const defaultOrganisations: readonly Organisation[] = [{ id: 1, name: 'Main Org.' }];

/** Serves the page, boards, an app with what it asks of Grafana's server, and a way to Prometheus. Only for this machine. */
export function createHostServer(options: HostOptions): Server {
  const { prometheus, boardsFolder, bundleFolder, scrapeInterval, opens = {}, app } = options;
  const { packages = packagesOf('12') } = options;
  const organisations = app?.organisations ?? defaultOrganisations;
  const plugins = new PluginFiles(app?.folder);
  const settings = new PluginSettings(app?.provisions ?? []);
  const main = { uid: 'prometheus', name: 'Prometheus', url: prometheus, isDefault: true, scrapeInterval };
  const dataSources = new DataSources([
    ...organisations.map(({ id, tenant }) => ({
      ...main,
      organisation: id,
      ...(tenant === undefined ? {} : { tenant }),
    })),
    ...(app?.dataSources ?? []),
  ]);
  const boards = new BoardFiles([
    boardsFolder,
    ...plugins.apps.map(({ folder }) => join(folder, 'dashboards')),
  ]);
  const tokens = new IdentityTokens();
  // Known once the server listens.
  const rootUrl = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const pluginApi = new PluginApi({ plugins, settings });
  const proxy = new PluginProxy({ plugins, settings, tokens, rootUrl });
  const { grafanaVersion } = packages;

  const answerApi = async (url: URL, incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = url;
    const signedIn = readSignedIn(incoming.headers, organisations, url);
    if (pathname.startsWith('/api/plugin-proxy/')) proxy.handle(url, incoming, response, signedIn);
    else if (pathname === '/api/datasources' || pathname.startsWith('/api/datasources/'))
      answerDataSources(dataSources, url, { incoming, response }, signedIn);
    else if (pathname === '/api/signing-keys/keys') sendJson(response, 200, tokens.publicKeys);
    else if (pathname.startsWith('/api/boards/')) {
      const text = await boards.text(pathname.slice('/api/boards/'.length));
      if (text === undefined) sendError(response, 404, 'Dashboard not found');
      else response.writeHead(200, { 'content-type': 'application/json' }).end(text);
    } else if (
      !answerUser(pathname, incoming, response, { signedIn, organisations }) &&
      !(await pluginApi.handle(pathname, incoming, response, signedIn))
    )
      sendError(response, 404, 'Not found');
  };

  const answerPage = async (url: URL, incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chosen = signInByAddress(url, organisations);
    if (chosen !== undefined) {
      response.writeHead(302, { location: chosen.location, 'set-cookie': [...chosen.cookies] }).end();
      return;
    }
    const boot: Boot = {
      opens,
      boards: await boards.list(),
      choices: {
        people: plugins.all.length === 0 ? [] : people.map(({ login, role }) => ({ login, role })),
        organisations,
      },
    };
    const cookie = /(?:^|; )theme=(?<theme>\w+)/u.exec(incoming.headers.cookie ?? '')?.groups?.['theme'];
    const theme = (url.searchParams.get('theme') ?? cookie) === 'light' ? 'light' : 'dark';
    const sources = { organisations, dataSources, plugins, settings, rootUrl: rootUrl(), grafanaVersion };
    const data = bootData(sources, readSignedIn(incoming.headers, organisations), theme);
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(pageHtml(boot, data));
  };

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!URL.canParse(incoming.url ?? '/', 'http://host')) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('This is not a path.');
      return;
    }
    const url = new URL(incoming.url ?? '/', 'http://host');
    const { pathname } = url;
    const refused = whyRefused(pathname, incoming.headers);
    if (refused !== undefined)
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(refused);
    else if (pathname.startsWith('/api/')) await answerApi(url, incoming, response);
    else if (pathname.startsWith(runbooksPath)) await sendRunbook(response, pathname);
    else if (pathname.startsWith('/dist/')) {
      if (!(await sendFile(response, bundleFolder, pathname.slice('/dist/'.length))))
        sendError(response, 404, 'Not found');
    } else if (pathname.startsWith('/public/plugins/')) await pluginApi.sendAsset(pathname, response);
    else if (pathname.startsWith('/public/')) {
      if (!(await sendAsset(response, pathname, packages))) sendError(response, 404, 'Not found');
    } else await answerPage(url, incoming, response);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  return server;
}
