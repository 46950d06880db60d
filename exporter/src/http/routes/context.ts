import type { RegisteredTargets } from '../../devices/registered-targets.ts';
import type { DeviceContacts } from '../../management/device-contacts.ts';
import type { SelfMetrics } from '../../telemetry/self-metrics.ts';
import type { ProbeHistory } from './probe-history.ts';
import type { ProbeService } from '../../probe/probe-service.ts';

/** What routes work with. */
export interface RouteContext {
  readonly service: ProbeService;
  readonly history: ProbeHistory;
  readonly metrics: SelfMetrics;
  readonly version: string;
  /** Absent where there is no database. */
  readonly registered?: RegisteredTargets | undefined;
  /** Absent where there is no database. */
  readonly contacts?: DeviceContacts | undefined;
  /** Loads the configuration again; rejects with a `ConfigurationError` and keeps the old one when it is bad. */
  readonly reload: () => Promise<void>;
}
