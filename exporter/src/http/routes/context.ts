import type { DeviceDirectory } from '../../devices/directory.ts';
import type { HardwareWatch } from '../../management/devices/hardware-watch.ts';
import type { SelfMetrics } from '../../telemetry/self-metrics.ts';
import type { ProbeHistory } from './probe-history.ts';
import type { ProbeService } from '../../probe/probe-service.ts';

/** What routes work with. */
export interface RouteContext {
  readonly service: ProbeService;
  readonly history: ProbeHistory;
  readonly metrics: SelfMetrics;
  readonly version: string;
  readonly directory: DeviceDirectory;
  /** Absent where there is no database, and so no registered device. */
  readonly hardware: HardwareWatch | undefined;
  /** Loads the configuration again; rejects with a `ConfigurationError` and keeps the old one when it is bad. */
  readonly reload: () => Promise<void>;
}
