import type { Deadline } from '../../concurrency/deadline.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { describeSeconds } from './command.ts';

/** One attempt to reach a device. */
export interface Attempt {
  /** Ends with an error that names the phase. */
  readonly deadline: Deadline;
  /** What the device is expected to do next, for that error. */
  phase: string;
}

export interface AttemptSetup {
  /** Address and port, for messages. */
  readonly peer: string;
  readonly within: Deadline;
  /** Absent: all the time there is. */
  readonly timeoutMs?: number;
}

/** Runs work as one attempt, whose deadline is gone with it. */
export async function withAttempt<T>(
  { peer, within, timeoutMs = Infinity }: AttemptSetup,
  work: (attempt: Attempt) => Promise<T>,
): Promise<T> {
  const attempt: Attempt = {
    phase: 'connect',
    deadline: within.narrowed({
      timeoutMs,
      whenExpired: () => {
        const time = describeSeconds(attempt.deadline.timeoutMs);
        return new ExporterError('device.timeout', `${peer} did not ${attempt.phase} within ${time}.`);
      },
      whenCancelled: (reason) => connectingCancelled(peer, reason),
    }),
  };
  try {
    return await work(attempt);
  } finally {
    attempt.deadline.end();
  }
}

/** The error of a caller that went away while a device was being connected. */
export function connectingCancelled(peer: string, reason: unknown): ExporterError {
  if (reason instanceof ExporterError) return reason;
  return new ExporterError('collector.cancelled', `Connecting to ${peer} was cancelled.`, { cause: reason });
}
