import type { TablePart } from './column-walk.ts';
import { markRows, type TableSize } from './table-sizes.ts';

/**
 * Divides a long table at indexes it had the last time, so that its parts are read side by side: one after the other,
 * a table of 2,500 rows takes some 70 round trips. Rows that came or went since do not matter, because a part is
 * everything between two indexes. One undivided part for a table without marks.
 */
export function partsOf(
  size: TableSize | undefined,
  repetitions: number,
): readonly (TablePart | undefined)[] {
  const marks = size?.marks ?? [];
  const step = Math.max(1, Math.floor(repetitions / markRows));
  const ends = marks.filter((_, i) => (i + 1) % step === 0);
  if (ends.length < 2) return [undefined];
  const rows = step * markRows;
  const rest = (size?.rows ?? 0) - rows * (ends.length - 1);
  return ends.map((end, i): TablePart => {
    const after = ends[i - 1] ?? '';
    const isLast = i === ends.length - 1;
    return { after, until: isLast ? undefined : end, rows: isLast ? rest : rows };
  });
}
