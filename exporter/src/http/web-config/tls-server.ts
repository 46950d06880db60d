import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { isDeepStrictEqual } from 'node:util';
import type { Logger } from '../../telemetry/logger.ts';
import { rejectionOf } from './client-rules.ts';
import type { WebSettings, WebTls } from './settings.ts';
import type { WebConfiguration } from './web-configuration.ts';

export interface HttpServerLimits {
  readonly maxHeaderSize: number;
  readonly keepAliveTimeout: number;
  readonly requestTimeout: number;
}

/**
 * Creates TLS servers from the web configuration. A change applies to new connections; open ones stay, unless
 * the rules for clients have changed.
 */
export function tlsServers(web: WebConfiguration, log: Logger, limits: HttpServerLimits) {
  const servers = new Set<ReturnType<typeof createServer>>();
  web.onChange(({ tls }: WebSettings, before) => {
    if (tls === undefined) return;
    for (const server of servers) {
      server.setSecureContext(tls.context);
      // An idle connection would be reused with a certificate that is no longer trusted.
      if (before.tls !== undefined && !sameClients(tls, before.tls)) server.closeIdleConnections();
    }
  });
  return (listener: RequestListener): Server => {
    const { tls } = web.settings;
    if (tls === undefined) throw new Error('The web configuration has no TLS section.');
    const server = createServer(
      {
        ...tls.context,
        ...limits,
        requestCert: tls.clientAuth !== 'NoClientCert',
        // Checked below instead: what is verified depends on the setting, which may change.
        rejectUnauthorized: false,
      },
      listener,
    );
    server.prependListener('secureConnection', (socket: TLSSocket) => {
      const reason = rejectionOf(socket, web.settings.tls ?? tls);
      if (reason === undefined) return;
      log.info({ client: socket.remoteAddress, reason }, 'TLS connection refused');
      socket.destroy();
    });
    server.on('tlsClientError', (error: NodeJS.ErrnoException, socket) => {
      log.debug({ client: socket.remoteAddress, reason: error.code }, 'TLS handshake failed');
    });
    servers.add(server);
    server.once('close', () => servers.delete(server));
    return server;
  };
}

function sameClients(left: WebTls, right: WebTls): boolean {
  return isDeepStrictEqual(clientRules(left), clientRules(right));
}

function clientRules({ clientAuth, allowedNames, context }: WebTls): readonly unknown[] {
  return [clientAuth, allowedNames, context.ca];
}
