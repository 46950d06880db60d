import { ExporterError } from '../../errors/exporter-error.ts';
import type { Run } from './minutes.ts';

export const monthPattern = '^20[0-9]{2}-(0[1-9]|1[0-2])$';

/** A month such as `2026-10` in UTC; the current one up to now. */
export function periodOf(month: string, now: Date): Run {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const start = Date.UTC(year, number - 1) / 1000;
  const minute = Math.floor(now.getTime() / 60_000) * 60;
  const end = Math.min(Date.UTC(year, number) / 1000, minute);
  if (end > start) return { start, end };
  const message = `${month} begins at ${new Date(start * 1000).toISOString()}.`;
  throw new ExporterError('report.month-not-begun', message);
}
