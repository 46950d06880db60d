import type { ErrorCode } from '../../errors/codes.ts';

/**
 * `read` only shows, `write` makes everyday changes, `dangerous` can interrupt service or lock out,
 * `forbidden` is not available through this route.
 */
export const commandClasses = ['read', 'write', 'dangerous', 'forbidden'] as const;
export type CommandClass = (typeof commandClasses)[number];

export interface Classification {
  readonly class: CommandClass;
  /** Why the command has this class, as a sentence. */
  readonly reason: string;
  /** What to do instead, or what is required. */
  readonly remedy: string;
  /** Set for refused commands. */
  readonly code?: ErrorCode;
  /** A policy that the device account needs besides read and write. */
  readonly policy?: 'test' | 'reboot';
}

export function refused(code: ErrorCode, reason: string, remedy: string): Classification {
  return { class: 'forbidden', code, reason, remedy };
}
