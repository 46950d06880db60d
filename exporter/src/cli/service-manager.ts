import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { Environment } from '../config/interpolate.ts';
import type { Logger } from '../telemetry/logger.ts';

/** What systemd learns of the exporter, with `Type=notify`. Outside of systemd nothing is sent. */
export interface ServiceManager {
  /** Listening, or with the settings that count again after a reload. */
  readonly ready: (status: string) => void;
  readonly reloading: () => void;
  readonly stopping: () => void;
  /**
   * Ends the signs of life, for the moment between the last work and the end of the process. Resolves once all was told: on a busy machine
   * the end was waiting behind signs of life, and the process was gone before systemd knew that it was stopping.
   */
  readonly stop: () => Promise<void>;
}

const nothing = (): void => undefined;

/** A command that does not end is of no use any more: the next sign of life starts another. */
const commandTimeoutMs = 10_000;

/**
 * Node cannot send to a Unix datagram socket, and a native module would need a compiler. `systemd-notify` is part of
 * systemd, and from systemd 246 on waits until its message was read: before, systemd could no longer find out which
 * unit a process that had ended belonged to.
 */
export function serviceManager(environment: Environment, log: Logger): ServiceManager {
  if ((environment['NOTIFY_SOCKET'] ?? '') === '') {
    return { ready: nothing, reloading: nothing, stopping: nothing, stop: () => Promise.resolve() };
  }
  let isWarned = false;
  // One after the other: systemd must not see READY before RELOADING.
  let last = Promise.resolve();
  const send = (...variables: readonly string[]): void => {
    last = last
      .then(() => notify(environment, variables))
      .catch((error: unknown) => {
        if (!isWarned)
          log.warn(
            { err: error, remedy: 'install systemd-notify, or use Type=exec' },
            'systemd is not notified',
          );
        isWarned = true;
      });
  };
  const watchdog = startWatchdog(environment, send);
  return {
    ready: (status) => send('READY=1', `STATUS=${status}`),
    // systemd 253 and later compare the time with their own; both are CLOCK_MONOTONIC.
    reloading: () => send('RELOADING=1', `MONOTONIC_USEC=${process.hrtime.bigint() / 1000n}`),
    stopping: () => send('STOPPING=1'),
    stop: () => {
      clearInterval(watchdog);
      return Promise.race([last, setTimeout(commandTimeoutMs, undefined, { ref: false })]);
    },
  };
}

/** A timer of the event loop: when the loop stands still, the signs of life end, and systemd restarts the exporter. */
function startWatchdog(environment: Environment, send: (text: string) => void): NodeJS.Timeout | undefined {
  const limitMs = Number(environment['WATCHDOG_USEC'] ?? Number.NaN) / 1000;
  const { WATCHDOG_PID: pid = String(process.pid) } = environment;
  if (!(limitMs > 0) || pid !== String(process.pid)) return undefined;
  // Three signs within the limit: one may be late on a loaded machine.
  return setInterval(() => send('WATCHDOG=1'), limitMs / 3).unref();
}

function notify(environment: Environment, variables: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { PATH: environment['PATH'], NOTIFY_SOCKET: environment['NOTIFY_SOCKET'] };
    execFile('systemd-notify', [...variables], { env, timeout: commandTimeoutMs }, (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
}
