import { Alert, Button, Stack } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import type { Device } from '../../devices/device.ts';
import { everyDevice } from '../../devices/every.ts';
import { text } from '../../texts/devices.ts';

/** Above the list whatever its filter: devices that wait for somebody's decision. */
export function SwappedNotice({ onCompare }: { readonly onCompare: (device: Device) => void }) {
  const { data: devices = [] } = useQuery(everyDevice({ state: 'quarantined' }));
  if (devices.length === 0) return null;
  return (
    <Alert severity="warning" title={text('swappedTitle', { count: devices.length })}>
      <Stack direction="column" gap={1}>
        <span>{text('swappedHelp')}</span>
        <Stack gap={1} wrap="wrap">
          {devices.map((device) => (
            <Button key={device.id} size="sm" variant="secondary" onClick={() => onCompare(device)}>
              {`${device.name}: ${text('compare')}`}
            </Button>
          ))}
        </Stack>
      </Stack>
    </Alert>
  );
}
