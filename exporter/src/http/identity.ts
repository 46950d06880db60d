import type { ExporterError } from '../errors/exporter-error.ts';
import type { Principal } from '../access/principal.ts';

/** The authenticated sender of a request. */
export type Identity =
  | {
      readonly kind: 'anonymous';
      /** Why the token of the request could not be looked up. */
      readonly tokenError?: ExporterError;
    }
  /** A user of the web configuration file: belongs to the operator of the exporter, not to a tenant. */
  | { readonly kind: 'basic'; readonly user: string }
  | { readonly kind: 'token'; readonly principal: Principal }
  /** The database cannot say whose the token is, or its tenant is suspended. Only `answersDown` routes see this. */
  | { readonly kind: 'down'; readonly error: ExporterError };

export const anonymous: Identity = { kind: 'anonymous' };

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before any handler runs. */
    identity: Identity;
  }
}
