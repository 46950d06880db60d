import { Alert, Stack } from '@grafana/ui';
import { useState } from 'react';
import { useMay, useSession } from '../../../access/session.ts';
import { isOfFile } from '../../../devices/device.ts';
import { LoadingState } from '../../../states/loading-state.tsx';
import { NoPermission } from '../../../states/no-permission.tsx';
import { text } from '../../../texts/device-edit.ts';
import type { DeviceContext, DeviceTab } from '../device-tab.ts';
import { EditForm } from '../edit/edit-form.tsx';
import { TakeOut } from '../edit/take-out.tsx';

function Settings({ device, site }: DeviceContext) {
  const mayWrite = useMay('device.write');
  const isKnown = useSession().data !== undefined;
  // A form that was saved or given up begins anew, with the device as it is then.
  const [round, setRound] = useState(0);
  if (isOfFile(device))
    return (
      <Alert severity="info" title={text('ofFile')}>
        {text('ofFileRemedy')}
      </Alert>
    );
  if (!isKnown) return <LoadingState />;
  if (!mayWrite) return <NoPermission needs="device.write" />;
  // The name of the site comes after the device; without it the form would take the device from its site.
  if (device.site_id !== null && site === undefined) return <LoadingState />;
  return (
    <Stack direction="column" gap={3}>
      <EditForm key={round} device={device} site={site} onDone={() => setRound(round + 1)} />
      <TakeOut device={device} />
    </Stack>
  );
}

export const tab: DeviceTab = { id: 'settings', title: () => text('settings'), Content: Settings };
