import { Button } from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { BatchItem } from '../../batch/batch-run.ts';
import { BatchResults } from '../../batch/batch-results.tsx';
import type { Device } from '../../devices/device.ts';
import { refreshDevices } from '../../devices/every.ts';
import { useOutsidePage } from '../../states/outside-page.ts';
import { text } from '../../texts/devices.ts';
import { type BulkRun, bulkRun, startOneByOne } from './bulk-run.ts';

/** Of the last change of several devices, until somebody closes it. */
export function BulkResults() {
  const current = useOutsidePage(bulkRun);
  if (current === undefined) return null;
  const { work, run } = current;
  return (
    <BatchResults
      run={run}
      title={text(work.kind === 'delete' ? 'resultDelete' : 'resultChange')}
      nameOf={(step) => (step.length === 1 ? step[0]!.name : text('allTogether', { count: step.length }))}
      detail={(step) => <Rejected step={step} of={current} />}
      onClose={() => bulkRun.set(undefined)}
    />
  );
}

interface RejectedProps {
  readonly step: BatchItem<readonly Device[], void>;
  readonly of: BulkRun;
}

/** Which devices kept all the others from being changed, and the way to change those all the same. */
function Rejected({ step: { item, progress }, of }: RejectedProps) {
  const client = useQueryClient();
  if (progress.state !== 'failed' || item.length < 2) return null;
  return (
    <>
      <ul>
        {progress.error.fields.map(({ field, name, message }) => (
          <li key={field}>
            {name ?? field}: {message}
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        variant="secondary"
        onClick={() => bulkRun.set(startOneByOne(item, of.work, () => void refreshDevices(client)))}
      >
        {text('oneByOne')}
      </Button>
    </>
  );
}
