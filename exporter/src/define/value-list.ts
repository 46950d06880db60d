import { isNoValue } from './values.ts';

const numberText = /^(-?\d{1,12}(?:\.\d{1,12})?)[A-Za-z%]{0,3}$/;

/** QSFP-DD modules have eight lanes. A longer list is none: each item becomes a series. */
const maxItems = 16;

/** Items of `-61,-48`; undefined for a text without a comma. */
export function listOf(text: string): readonly string[] | undefined {
  if (!text.includes(',')) return undefined;
  const items = text.split(',', maxItems + 1);
  return items.length > maxItems ? undefined : items;
}

/**
 * One item of a list of numbers, by its value. Anything else passes unchanged, because the parser of the field must
 * see and reject it.
 */
function pick(text: string, isBetter: (item: number, best: number) => boolean): string {
  const items = listOf(text)?.filter((item) => !isNoValue(item));
  if (items === undefined) return text;
  let best: { text: string; value: number } | undefined;
  for (const item of items) {
    const match = numberText.exec(item);
    if (match === null) return text;
    const value = Number(match[1]);
    if (best === undefined || isBetter(value, best.value)) best = { text: item, value };
  }
  // lanes that all report "n/a"
  return best?.text ?? '';
}

export const lowest = (text: string): string => pick(text, (item, best) => item < best);
export const highest = (text: string): string => pick(text, (item, best) => item > best);

/** `true` if one of the flags of a list is set. */
export function anyOf(text: string): string {
  const items = listOf(text);
  if (items === undefined || !items.every((item) => /^(?:true|false|yes|no)$/.test(item))) return text;
  return String(items.includes('true') || items.includes('yes'));
}

/** Sum of a list of counters, exact above 2^53: a port of the processor has several lanes. */
export function totalOf(text: string): string {
  const items = listOf(text);
  if (items === undefined || !items.every((item) => /^\d{1,20}$/.test(item))) return text;
  return String(items.reduce((sum, item) => sum + BigInt(item), 0n));
}
