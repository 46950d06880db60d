import { Button, ConfirmModal, Stack, Text } from '@grafana/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { newMaintenancePath } from '../../devices/device-links.ts';
import { refreshDevices } from '../../devices/every.ts';
import { text } from '../../texts/devices.ts';
import { BulkChangeDrawer, LeftOut } from './bulk-change.tsx';
import { bulkRun, type BulkWork, changeable, startBulk } from './bulk-run.ts';
import { useIsRunning } from '../../batch/use-batch-run.ts';
import { useOutsidePage } from '../../states/outside-page.ts';
import { useSelection } from './selection.ts';

/** More names would make a question nobody reads. */
const namesShown = 10;

/** What can be done with the chosen devices. */
export function SelectionBar() {
  const { chosen, clear } = useSelection();
  const client = useQueryClient();
  const [open, setOpen] = useState<BulkWork['kind']>();
  // A second change would take the results of this one out of sight.
  const isBusy = useIsRunning(useOutsidePage(bulkRun)?.run);
  if (chosen.length === 0) return null;
  const ours = changeable(chosen);
  const unless = isBusy ? text('stillChanging') : ours.length === 0 ? text('onlyOfFile') : undefined;
  const start = (work: BulkWork) => {
    bulkRun.set(startBulk(chosen, work, () => void refreshDevices(client)));
    setOpen(undefined);
    clear();
  };
  const names = ours.slice(0, namesShown).map(({ name }) => name);
  return (
    <Stack
      gap={1}
      wrap="wrap"
      alignItems="center"
      role="toolbar"
      aria-label={text('selected', { count: chosen.length })}
    >
      <Text weight="medium" role="status">
        {text('selected', { count: chosen.length })}
      </Text>
      <PermittedButton
        needs="device.write"
        icon="pen"
        variant="secondary"
        size="sm"
        unless={unless}
        onClick={() => setOpen('change')}
      >
        {text('change')}
      </PermittedButton>
      <PermittedButton
        needs="maintenance.write"
        icon="wrench"
        variant="secondary"
        size="sm"
        href={newMaintenancePath(chosen.map(({ name }) => name))}
      >
        {text('maintenance')}
      </PermittedButton>
      <PermittedButton
        needs="device.write"
        icon="trash-alt"
        variant="destructive"
        size="sm"
        unless={unless}
        onClick={() => setOpen('delete')}
      >
        {text('remove')}
      </PermittedButton>
      <Button size="sm" fill="text" variant="secondary" onClick={clear}>
        {text('unselect')}
      </Button>
      {open === 'change' && (
        <BulkChangeDrawer devices={chosen} onApply={start} onClose={() => setOpen(undefined)} />
      )}
      <ConfirmModal
        isOpen={open === 'delete'}
        title={text('deleteTitle', { count: ours.length })}
        body={
          <Stack direction="column" gap={1}>
            <Text weight="medium">{names.join(', ') + (ours.length > namesShown ? ' …' : '')}</Text>
            <span>{text('deleteBody')}</span>
            <span>{text('deleteInUse')}</span>
            <LeftOut devices={chosen} />
          </Stack>
        }
        confirmText={text('remove')}
        confirmationText={ours.length > 1 ? text('deletePrompt') : ''}
        dismissText={text('cancel')}
        onConfirm={() => start({ kind: 'delete' })}
        onDismiss={() => setOpen(undefined)}
      />
    </Stack>
  );
}
