/**
 * Why a row makes no samples: none of its labels has a text, an earlier row has the same labels, no metric of the
 * table knows its type, or the table is at its limit.
 */
export const rowLosses = ['no-label', 'duplicate', 'unknown-type', 'surplus'] as const;
export type RowLoss = (typeof rowLosses)[number];

/** Why a value makes no sample: its format is unknown, or it is a word outside a closed list. */
export const valueLosses = ['unreadable', 'unknown-word'] as const;
export type ValueLoss = (typeof valueLosses)[number];

/** What was lost of what a device sent to one table. */
export interface Loss {
  /** For example `/interface/print` or `IF-MIB ifXTable`. */
  readonly table: string;
  readonly reason: RowLoss | ValueLoss;
  /** Rows or values, by the reason. */
  readonly count: number;
}

export function isRowLoss(reason: RowLoss | ValueLoss): reason is RowLoss {
  return (rowLosses as readonly string[]).includes(reason);
}
