import type { EventEmitter } from 'node:events';
import type { Catalogue } from '../config/catalogue.ts';
import type { Environment } from '../config/interpolate.ts';
import type { Settings } from '../config/settings.ts';
import type { Prober } from '../probe/prober.ts';

/** An output stream, reduced to what commands use. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Everything that commands use from outside, so that tests can run them in process. */
export interface CliEnvironment {
  /** Arguments without the program. */
  readonly arguments: readonly string[];
  readonly environment: Environment;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  /** Emits `SIGTERM`, `SIGINT` and `SIGHUP`. */
  readonly signals: EventEmitter;
  /** Whether a SIGHUP came while the program was loading. From then on it acts as on any program, unless listened to. */
  readonly takeHangUp: () => boolean;
  readonly version: string;
  readonly catalogue: Catalogue;
  readonly createProber: (settings: Settings) => Prober;
}
