import type { ErrorCode } from '../../errors/codes.ts';

/**
 * `read` shows, `write` changes what an administrator changes daily, `dangerous` can interrupt service or lock out,
 * `forbidden` is not available through this route.
 */
export const commandClasses = ['read', 'write', 'dangerous', 'forbidden'] as const;
export type CommandClass = (typeof commandClasses)[number];

export interface Classification {
  readonly class: CommandClass;
  /** A sentence for people: why this class. */
  readonly reason: string;
  /** What to do instead, or what has to be there. */
  readonly remedy: string;
  /** For refused commands. */
  readonly code?: ErrorCode;
  /** A policy that the device account needs beyond those for reading and writing. */
  readonly policy?: 'test' | 'reboot';
}

export function refused(code: ErrorCode, reason: string, remedy: string): Classification {
  return { class: 'forbidden', code, reason, remedy };
}
