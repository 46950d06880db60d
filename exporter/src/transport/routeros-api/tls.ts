import { createHash } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import tls from 'node:tls';
import type { TlsSetting } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import type { ApiEndpoint } from './command.ts';
import { systemAuthorities } from './system-authorities.ts';

type ActiveTls = Exclude<TlsSetting, { mode: 'off' }>;

const keptContexts = 64;
const contexts = new Map<string, tls.SecureContext>();

// Anonymous Diffie-Hellman exists only up to TLS 1.2, and OpenSSL offers it only at security level 0.
const anonymousContext: tls.SecureContextOptions = { ciphers: 'ADH:@SECLEVEL=0', maxVersion: 'TLSv1.2' };

/** Contexts are cached: creating one per connection costs a third of the handshake. */
function secureContext(setting: ActiveTls): tls.SecureContext {
  const ca = setting.mode === 'verify' ? setting.ca : undefined;
  const key = setting.mode === 'anonymous' ? 'anonymous' : `ca:${ca ?? ''}`;
  const kept = contexts.get(key);
  if (kept !== undefined) return kept;
  const context = tls.createSecureContext(
    setting.mode === 'anonymous' ? anonymousContext : { ca: ca ?? [...systemAuthorities()] },
  );
  const [oldest] = contexts.keys();
  if (contexts.size >= keptContexts && oldest !== undefined) contexts.delete(oldest);
  contexts.set(key, context);
  return context;
}

/** Starts the handshake over a connected socket. With `verify`, Node itself refuses untrusted certificates. */
export function startTls(socket: Socket, endpoint: ApiEndpoint, setting: ActiveTls): tls.TLSSocket {
  const verify = setting.mode === 'verify' ? setting : undefined;
  const expectedName = verify?.serverName ?? endpoint.address;
  return tls.connect({
    socket,
    host: expectedName,
    // An address must not be sent as server name (RFC 6066).
    servername: isIP(expectedName) === 0 ? expectedName : '',
    secureContext: secureContext(setting),
    rejectUnauthorized: verify !== undefined,
    ...(verify?.verifyName === false ? { checkServerIdentity: () => undefined } : {}),
  });
}

/** Checks that Node does not make, before we send the first byte. */
export function checkPeer(socket: tls.TLSSocket, setting: ActiveTls, peer: string): void {
  const certificate = socket.getPeerX509Certificate();
  if (setting.mode === 'anonymous') {
    if (certificate === undefined) return;
    throw new ExporterError('device.tls-failed', `${peer} has a certificate; anonymous TLS would ignore it.`);
  }
  if (certificate === undefined) {
    throw new ExporterError('device.tls-no-certificate', `${peer} sent no certificate.`);
  }
  if (setting.mode !== 'pin') return;
  const fingerprint = createHash('sha256').update(certificate.raw).digest('hex');
  if (fingerprint === setting.fingerprint) return;
  throw new ExporterError(
    'device.tls-pin-mismatch',
    `${peer} sent a certificate with SHA-256 ${fingerprint}.`,
  );
}
