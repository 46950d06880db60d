import { useSyncExternalStore } from 'react';
import type { BatchItem, BatchRun } from './batch-run.ts';

/** Follows a run while it works. */
export const useBatchRun = <Item, Result>(run: BatchRun<Item, Result>): readonly BatchItem<Item, Result>[] =>
  useSyncExternalStore(run.subscribe, run.snapshot);
