import { parseBitRate, ValueError } from '../../define/values.ts';

/**
 * A rate as a percentage of its limit, both as the device writes them; undefined without a limit, or if one cannot be
 * read: the metric of the value itself reports that.
 */
export function utilization(rate: string | undefined, most: string | undefined): string | undefined {
  const [part, whole] = [rateOf(rate), rateOf(most)];
  return part === undefined || whole === undefined || whole === 0
    ? undefined
    : ((part / whole) * 100).toFixed(4);
}

function rateOf(text = ''): number | undefined {
  if (text === '') return undefined;
  try {
    return parseBitRate(text);
  } catch (error) {
    if (error instanceof ValueError) return undefined;
    throw error;
  }
}
