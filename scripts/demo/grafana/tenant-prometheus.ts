import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { passToPrometheus } from '../../../grafana-plugin/host/server/prometheus-proxy.ts';

/** The Prometheus of the demo as each tenant may see it, for the data sources of a Grafana: prom-label-proxy is no Debian package. */
export class TenantPrometheus {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(prometheus: string): Promise<TenantPrometheus> {
    const pass = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
      const [, tenant = '', path = ''] = /^\/([^/]+)(\/.*)$/u.exec(incoming.url ?? '') ?? [];
      const asked = { prometheus: new URL(prometheus), tenant: decodeURIComponent(tenant), path };
      await passToPrometheus(asked, incoming, response);
    };
    // An address that cannot be read ends its request, and not the demo.
    const server = createServer((incoming, response) => {
      pass(incoming, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return new TenantPrometheus(server);
  }

  addressOf(tenant: string): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/${encodeURIComponent(tenant)}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
