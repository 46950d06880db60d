import { useSyncExternalStore } from 'react';
import { useOutsidePage } from '../../states/outside-page.ts';
import { bulkRun } from './bulk-run.ts';

const never = (): (() => void) => () => undefined;

/** A second change of many would take the results of the first out of sight. */
export function useIsBulkRunning(): boolean {
  const run = useOutsidePage(bulkRun)?.run;
  useSyncExternalStore(run?.subscribe ?? never, () => run?.snapshot());
  return run?.isRunning === true;
}
