import { BatchResults } from '../../batch/batch-results.tsx';
import { useOutsidePage } from '../../states/outside-page.ts';
import { text } from '../../texts/devices.ts';
import { bulkRun } from './bulk-run.ts';

/** Of the last change of several devices, until somebody closes it. */
export function BulkResults() {
  const current = useOutsidePage(bulkRun);
  if (current === undefined) return null;
  return (
    <BatchResults
      run={current.run}
      title={text(current.kind === 'delete' ? 'resultDelete' : 'resultChange')}
      nameOf={({ name }) => name}
      onClose={() => bulkRun.set(undefined)}
    />
  );
}
