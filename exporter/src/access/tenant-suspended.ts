import { ExporterError } from '../errors/exporter-error.ts';
import type { Principal } from './principal.ts';

/** The token is valid, but its tenant is suspended. */
export class TenantSuspended extends ExporterError {
  /**
   * What is left of a token with the scope `discovery`: the list of devices. A Prometheus that starts meanwhile would
   * otherwise have no device that could be down.
   */
  readonly lister: Principal | undefined;

  constructor(lister: Principal | undefined) {
    super('auth.tenant-suspended', 'The tenant of the token is suspended.');
    this.name = 'TenantSuspended';
    this.lister = lister;
  }
}
