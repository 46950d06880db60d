import type { Deadline } from '../../concurrency/deadline.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { describeSeconds } from './command.ts';

/** One attempt to reach a device. */
export interface Attempt {
  /** Ends with an error that names the current phase. */
  readonly deadline: Deadline;
  /** What the device should do next, for that error. */
  phase: string;
}

export interface AttemptSetup {
  /** Address and port, for messages. */
  readonly peer: string;
  readonly within: Deadline;
  /** Undefined: all the time left. */
  readonly timeoutMs?: number;
}

/** Runs work as one attempt with its own deadline. */
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

/** The error if the caller leaves while connecting. */
export function connectingCancelled(peer: string, reason: unknown): ExporterError {
  if (reason instanceof ExporterError) return reason;
  return new ExporterError('collector.cancelled', `Connecting to ${peer} was cancelled.`, { cause: reason });
}
