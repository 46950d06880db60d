import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostFolder } from '../bundle/bundle.ts';
import { BoardFiles } from './board-files.ts';
import type { BoardView, Boot } from './boot.ts';
import { pageHtml } from './page-html.ts';
import { passToPrometheus } from './prometheus-proxy.ts';
import { whyRefused } from './own-requests.ts';
import { sendAsset, sendFile } from './static-files.ts';

export interface HostOptions {
  readonly prometheus: URL;
  readonly boardsFolder: string;
  /** Where the page was bundled. */
  readonly bundleFolder: string;
  readonly scrapeInterval: string;
  readonly opens?: BoardView;
}

const prometheusPath = '/api/prometheus';

/** Serves the page, the boards and a proxy to Prometheus. Only for this machine: it knows no users. */
export function createHostServer(options: HostOptions): Server {
  const { prometheus, boardsFolder, bundleFolder, scrapeInterval, opens = {} } = options;
  const boards = new BoardFiles(boardsFolder);
  const { dependencies } = JSON.parse(readFileSync(join(hostFolder, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const grafanaVersion = dependencies['@grafana/ui'] ?? '';

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!URL.canParse(request.url ?? '/', 'http://host')) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('This is not a path.');
      return;
    }
    const url = new URL(request.url ?? '/', 'http://host');
    const { pathname, searchParams } = url;
    const refused = whyRefused(pathname, request.headers);
    if (refused !== undefined) {
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(refused);
    } else if (pathname.startsWith(`${prometheusPath}/`)) {
      const path = pathname.slice(prometheusPath.length) + url.search;
      passToPrometheus({ prometheus, path }, request, response);
    } else if (pathname.startsWith('/api/boards/')) {
      const text = await boards.text(pathname.slice('/api/boards/'.length));
      if (text === undefined) notFound(response);
      else response.writeHead(200, { 'content-type': 'application/json' }).end(text);
    } else if (pathname.startsWith('/dist/')) {
      if (!(await sendFile(response, bundleFolder, pathname.slice('/dist/'.length)))) notFound(response);
    } else if (pathname.startsWith('/public/') || pathname.startsWith('/api/')) {
      if (!(await sendAsset(response, pathname))) notFound(response);
    } else {
      const boot: Boot = { grafanaVersion, scrapeInterval, opens, boards: await boards.list() };
      const chosen = /(?:^|; )theme=(?<theme>\w+)/u.exec(request.headers.cookie ?? '')?.groups?.['theme'];
      const theme = (searchParams.get('theme') ?? chosen) === 'light' ? 'light' : 'dark';
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
        .end(pageHtml(boot, theme));
    }
  };

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not found"}');
}
