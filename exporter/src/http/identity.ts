import type { ExporterError } from '../errors/exporter-error.ts';
import type { Principal } from '../access/principal.ts';

/** Who sent a request, as far as it was proven. */
export type Identity =
  | {
      readonly kind: 'anonymous';
      /** Why a token that came along could not be looked up. */
      readonly tokenError?: ExporterError;
    }
  /** A user of the web configuration file: of the operator of the exporter, and of no tenant. */
  | { readonly kind: 'basic'; readonly user: string }
  | { readonly kind: 'token'; readonly principal: Principal };

export const anonymous: Identity = { kind: 'anonymous' };

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before any handler runs. */
    identity: Identity;
  }
}
