import { Alert, Button } from '@grafana/ui';
import { useState } from 'react';
import type { Device } from '../../devices/device.ts';
import { text } from '../../texts/devices.ts';
import { ConfirmHardware } from './confirm-hardware.tsx';

/** On the page of a device that answers with another serial: nothing there is fresh until somebody decides. */
export function SwappedDevice({ device }: { readonly device: Device }) {
  const [isOpen, setOpen] = useState(false);
  if (device.state !== 'quarantined') return null;
  return (
    <Alert severity="warning" title={text('swappedOne')}>
      <div>{text('swappedHelp')}</div>
      <Button size="sm" variant="secondary" onClick={() => setOpen(true)}>
        {text('compare')}
      </Button>
      {isOpen && <ConfirmHardware device={device} onClose={() => setOpen(false)} />}
    </Alert>
  );
}
