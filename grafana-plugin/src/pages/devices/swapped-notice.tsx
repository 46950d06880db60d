import { Alert, Button, Stack } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import type { Device } from '../../devices/device.ts';
import { everyDevice } from '../../devices/every.ts';
import { ReadNotice } from '../../states/read-notice.tsx';
import { text } from '../../texts/devices.ts';

/** Above the list whatever its filter: devices that wait for somebody's decision. */
export function SwappedNotice({ onCompare }: { readonly onCompare: (device: Device) => void }) {
  const query = useQuery(everyDevice({ state: 'quarantined' }));
  const { data: devices = [] } = query;
  if (devices.length === 0) return <ReadNotice query={query} failed={text('swappedFailed')} />;
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
