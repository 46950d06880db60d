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

/**
 * A phase of its own, because a plain API port that gets a handshake often stays silent: it takes the greeting for the
 * length of a word and waits for the rest. Whether it does depends on the random bytes of the greeting.
 */
export const handshakePhase = 'answer the TLS handshake (a plain API port, 8728, does not)';

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
        const code = attempt.phase === handshakePhase ? 'device.tls-not-answered' : 'device.timeout';
        return new ExporterError(code, `${peer} did not ${attempt.phase} within ${time}.`);
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
