import type { TLSSocket } from 'node:tls';
import { certificateNames } from './certificate-names.ts';
import type { WebTls } from './settings.ts';

/** Why the client of a connection is not let in; undefined: it is. */
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
    // A code of OpenSSL such as CERT_HAS_EXPIRED; as an error or as text, by version of Node.
    const code = why instanceof Error ? ((why as NodeJS.ErrnoException).code ?? why.message) : String(why);
    return `client certificate not trusted: ${code}`;
  }
  if (allowedNames === undefined) return undefined;
  const known = certificateNames(certificate).some((name) => allowedNames.has(name));
  return known ? undefined : 'no name of the client certificate is in client_allowed_sans';
}
