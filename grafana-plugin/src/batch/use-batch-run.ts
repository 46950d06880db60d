import { useSyncExternalStore } from 'react';
import type { BatchItem, BatchRun } from './batch-run.ts';

const never = (): (() => void) => () => undefined;

/** Whether there is a run, and it still works. */
export function useIsRunning(
  run: Pick<BatchRun<never, unknown>, 'subscribe' | 'isRunning'> | undefined,
): boolean {
  return useSyncExternalStore(run?.subscribe ?? never, () => run?.isRunning === true);
}

/** Follows a run while it works. */
export const useBatchRun = <Item, Result>(run: BatchRun<Item, Result>): readonly BatchItem<Item, Result>[] =>
  useSyncExternalStore(run.subscribe, run.snapshot);
