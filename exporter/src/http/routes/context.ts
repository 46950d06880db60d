import type { DeviceDirectory, KnownSites } from '../../devices/directory.ts';
import type { PresenceMemory } from '../../live/presence.ts';
import type { Maintenance } from '../../fleet/read-fleet.ts';
import type { ScrapeObserver } from '../../management/devices/scrape-observer.ts';
import type { HardwareWatch } from '../../management/devices/hardware-watch.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Scope } from '../../access/scope.ts';
import type { SelfMetrics } from '../../telemetry/self-metrics.ts';
import type { ExpiringToken } from '../../telemetry/token-metrics.ts';
import type { ProbeHistory } from './probe-history.ts';
import type { ProbeService } from '../../probe/probe-service.ts';

/** What routes work with. */
export interface RouteContext {
  readonly service: ProbeService;
  readonly history: ProbeHistory;
  readonly metrics: SelfMetrics;
  readonly version: string;
  readonly log: Logger;
  readonly directory: DeviceDirectory;
  /** Absent without a database, and so without registered devices. */
  readonly hardware: HardwareWatch | undefined;
  readonly observer: ScrapeObserver | undefined;
  /** What devices have of the live resources. Absent without a database. */
  readonly presence: PresenceMemory | undefined;
  /** Which devices are in maintenance now; without a scope, of all tenants. */
  readonly maintenance: (scope: Scope | undefined, sites: KnownSites) => Promise<Maintenance>;
  /** When tokens expire, of all tenants or of one. Absent without a database. */
  readonly tokenExpiry: ((tenant: Scope | undefined) => Promise<readonly ExpiringToken[]>) | undefined;
  /**
   * Reloads the configuration; rejects with a `ConfigurationError` and keeps the old one if the new one is
   * bad. With `force`, also one without most of the targets.
   */
  readonly reload: (options?: ReloadOptions) => Promise<void>;
}

export interface ReloadOptions {
  /** Even if most of the targets are gone. */
  readonly force?: boolean;
}
