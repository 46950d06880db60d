import type { TLSSocket } from 'node:tls';
import { certificateNames } from './certificate-names.ts';
import type { WebTls } from './settings.ts';

/** Why a client is rejected; undefined if it is accepted. */
export function rejectionOf(
  socket: Pick<TLSSocket, 'getPeerX509Certificate' | 'authorized' | 'authorizationError'>,
  { clientAuth, allowedNames }: WebTls,
): string | undefined {
  if (clientAuth === 'NoClientCert' || clientAuth === 'RequestClientCert') return undefined;
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) {
    return clientAuth === 'VerifyClientCertIfGiven' ? undefined : 'no client certificate';
  }
  if (clientAuth !== 'RequireAnyClientCert' && !socket.authorized) {
    const { authorizationError: why } = socket as { authorizationError: unknown };
    // An OpenSSL code such as CERT_HAS_EXPIRED; an error or a string, depending on the Node version.
    const code = why instanceof Error ? ((why as NodeJS.ErrnoException).code ?? why.message) : String(why);
    return `client certificate not trusted: ${code}`;
  }
  if (allowedNames === undefined) return undefined;
  const known = certificateNames(certificate).some((name) => allowedNames.has(name));
  return known ? undefined : 'no name of the client certificate is in client_allowed_sans';
}
