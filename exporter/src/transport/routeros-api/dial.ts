import net from 'node:net';
import type tls from 'node:tls';
import type { TlsSetting } from '../../config/settings.ts';
import { handshakePhase } from './attempt.ts';
import { type ApiEndpoint, describeEndpoint } from './command.ts';
import { socketError } from './socket-error.ts';
import { checkPeer, startTls } from './tls.ts';
import { tlsError } from './tls-error.ts';

// Node allows each address of a name 250 ms by default, less than a round trip over a satellite or a busy radio link.
const attemptTimeoutMs = 2_000;
/** Detects a silent peer within about a minute, and keeps the connection in the state tables of firewalls. */
const keepAliveDelayMs = 30_000;

/**
 * Opens TCP and TLS; the result is as trustworthy as `setting` requires. Aborting `signal` rejects with its reason.
 * `onPhase` receives what the device should do next, for the message of a deadline.
 */
export async function dial(
  endpoint: ApiEndpoint,
  setting: TlsSetting,
  signal: AbortSignal,
  onPhase: (phase: string) => void,
): Promise<net.Socket> {
  const peer = describeEndpoint(endpoint);
  const socket = net.connect({
    host: endpoint.address,
    port: endpoint.port,
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: keepAliveDelayMs,
    autoSelectFamilyAttemptTimeout: attemptTimeoutMs,
  });
  await ready(socket, 'connect', signal, (error) => socketError(error, peer, 'connect'));
  if (setting.mode === 'off') return socket;

  onPhase(handshakePhase);
  const anonymous = setting.mode === 'anonymous';
  let secured: tls.TLSSocket;
  try {
    secured = startTls(socket, endpoint, setting);
  } catch (error) {
    socket.destroy();
    throw tlsError(error, peer, anonymous);
  }
  await ready(secured, 'secureConnect', signal, (error) => tlsError(error, peer, anonymous));
  try {
    checkPeer(secured, setting, peer);
  } catch (error) {
    secured.destroy();
    throw error;
  }
  return secured;
}

/** Waits for `event`. On failure the socket is destroyed; it keeps an error listener for late errors. */
function ready(
  socket: net.Socket,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
  translate: (error: unknown) => Error,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error): void => {
      socket.off(event, onReady).off('error', onError).off('close', onClose);
      signal.removeEventListener('abort', onAbort);
      if (error === undefined) {
        resolve();
        return;
      }
      socket.destroy();
      reject(error);
    };
    const onReady = (): void => settle();
    const onError = (error: unknown): void => settle(translate(error));
    const onClose = (): void => settle(translate(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    const onAbort = (): void => settle(signal.reason as Error);
    socket.on('error', () => {});
    socket.on(event, onReady).on('error', onError).on('close', onClose);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
}
