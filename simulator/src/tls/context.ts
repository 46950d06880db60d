import { createSecureContext, type SecureContext } from 'node:tls';
import type { Identity } from './certificate.ts';

export function certificateContext(identity: Identity): SecureContext {
  return createSecureContext({ cert: identity.certificatePem, key: identity.keyPem });
}

/**
 * api-ssl without a certificate: anonymous Diffie-Hellman, which exists only up to TLS 1.2 and only at OpenSSL
 * security level 0.
 */
export function anonymousContext(): SecureContext {
  return createSecureContext({
    ciphers: 'ADH-AES256-GCM-SHA384:ADH-AES128-GCM-SHA256:ADH-AES256-SHA256:@SECLEVEL=0',
    maxVersion: 'TLSv1.2',
    dhparam: 'auto',
  });
}
