import type { Steps } from './slices.ts';

/** Below this, the built-in sort takes well under a millisecond. */
const smallRun = 512;
/** Comparisons per step. */
const stepSize = 512;

type Compare<T> = (left: T, right: T) => number;

/**
 * Sorts a list in steps: the built-in sort of 100,000 texts would hold the event loop for a third of a second. Stable;
 * a list that is already in order costs one pass.
 */
export function* sortSteps<T>(items: readonly T[], compare: Compare<T>): Steps<T[]> {
  if (items.length <= smallRun) return items.toSorted(compare);
  if (yield* isSorted(items, compare)) return [...items];
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += smallRun) {
    runs.push(items.slice(at, at + smallRun).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* isSorted<T>(items: readonly T[], compare: Compare<T>): Steps<boolean> {
  for (let at = 1; at < items.length; at++) {
    if (compare(items[at - 1] as T, items[at] as T) > 0) return false;
    if (at % stepSize === 0) yield;
  }
  return true;
}

function* merge<T>(left: T[], right: T[], compare: Compare<T>): Steps<T[]> {
  const merged: T[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    const takeLeft = compare(left[l] as T, right[r] as T) <= 0;
    merged.push((takeLeft ? left[l++] : right[r++]) as T);
    if (merged.length % stepSize === 0) yield;
  }
  // a list of 100,000 as arguments would exceed the stack
  for (; l < left.length; l++) merged.push(left[l] as T);
  for (; r < right.length; r++) merged.push(right[r] as T);
  return merged;
}
