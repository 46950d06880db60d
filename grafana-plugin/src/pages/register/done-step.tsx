import { Alert, Button, LinkButton, Stack } from '@grafana/ui';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../access/session.ts';
import { api } from '../../api/client.ts';
import { boardLinks } from '../../boards/board-link.ts';
import { devicePath } from '../../devices/device-links.ts';
import type { Device } from '../../devices/device.ts';
import { useSites } from '../../devices/every.ts';
import { QueryState } from '../../states/query-state.tsx';
import { text } from '../../texts/register.ts';

interface DoneStepProps {
  /** Of the device that was registered. */
  readonly id: string;
  readonly onAnother: () => void;
}

/** What to do next, also when the page is loaded anew. */
export function DoneStep({ id, onAnother }: DoneStepProps) {
  const query = useQuery({
    queryKey: ['devices', id],
    queryFn: ({ signal }) => api.get('/devices/{id}', { path: { id }, signal }),
  });
  return (
    <QueryState query={query} failed={text('registeredFailed')}>
      {(device) => <Next device={device} onAnother={onAnother} />}
    </QueryState>
  );
}

interface NextProps {
  readonly device: Device;
  readonly onAnother: () => void;
}

function Next({ device, onAnother }: NextProps) {
  const tenant = useSession().data?.tenant?.name;
  const site = useSites().data?.find(({ id }) => id === device.site_id)?.name;
  const [board] = boardLinks(device.type, { tenant, site, device: device.name });
  return (
    <Alert severity="success" title={text('done', { name: device.name })}>
      <Stack direction="column" gap={1}>
        <span>{text(device.state === 'pending' ? 'donePending' : 'doneHelp')}</span>
        <Stack gap={1} wrap="wrap">
          <LinkButton href={devicePath(device.id)}>{text('openDevice')}</LinkButton>
          <LinkButton variant="secondary" icon="apps" href={board?.href}>
            {text('openBoard')}
          </LinkButton>
          <Button variant="secondary" icon="plus" onClick={onAnother}>
            {text('another')}
          </Button>
        </Stack>
      </Stack>
    </Alert>
  );
}
