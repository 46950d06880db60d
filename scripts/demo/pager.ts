import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The part of Alertmanager's webhook (version 4) that is read here. */
interface Notification {
  readonly status: 'firing' | 'resolved';
  readonly groupLabels: Readonly<Record<string, string>>;
  readonly alerts: readonly {
    readonly status: 'firing' | 'resolved';
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations: Readonly<Record<string, string>>;
  }[];
}

/** A page as it arrived. */
export interface Page {
  readonly status: 'firing' | 'resolved';
  readonly tenant: string;
  readonly site: string;
  /** Alerts that fire, or that have resolved. */
  readonly alerts: readonly string[];
  /** The one that names the outage: the site itself before its devices. */
  readonly summary: string;
}

const paths = { page: '/page', other: '/other' } as const;

/** What somebody on call would have in the pocket: receives what wakes people, and ignores the rest. */
export class Pager {
  readonly #server: Server;
  readonly #url: string;

  private constructor(server: Server) {
    this.#server = server;
    const { port } = server.address() as AddressInfo;
    this.#url = `http://127.0.0.1:${port}`;
  }

  static async open(onPage: (page: Page) => void): Promise<Pager> {
    const server = createServer((request, response) => {
      void (async () => {
        const text = await readBody(request);
        if (request.url === paths.page) onPage(pageOf(JSON.parse(text) as Notification));
        response.end();
      })().catch(() => response.writeHead(400).end());
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => resolve());
    });
    return new Pager(server);
  }

  /** Where pages go. */
  get pageUrl(): string {
    return `${this.#url}${paths.page}`;
  }

  /** Where everything else goes. */
  get otherUrl(): string {
    return `${this.#url}${paths.other}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

function pageOf({ status, groupLabels, alerts }: Notification): Page {
  const shown = alerts.filter((alert) => alert.status === status);
  const lead =
    shown.find(({ labels }) => labels['alertname'] === 'MikrofleetSiteDown') ??
    shown.find(({ labels }) => labels['scope'] === 'site') ??
    shown[0];
  return {
    status,
    tenant: groupLabels['tenant'] ?? '',
    site: groupLabels['site'] ?? '',
    alerts: shown.map(({ labels }) => labels['alertname'] ?? ''),
    summary: lead?.annotations['summary'] ?? '',
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
