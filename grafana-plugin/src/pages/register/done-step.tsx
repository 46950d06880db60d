import { Alert, Button, LinkButton, Stack } from '@grafana/ui';
import { useSession } from '../../access/session.ts';
import { boardLinks } from '../../boards/board-link.ts';
import { devicePath } from '../../devices/device-links.ts';
import { useSites } from '../../devices/every.ts';
import { text } from '../../texts/register.ts';
import type { Registered } from './register-call.ts';

interface DoneStepProps {
  readonly registered: Registered;
  readonly onAnother: () => void;
}

/** What to do next. */
export function DoneStep({ registered: { device }, onAnother }: DoneStepProps) {
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
