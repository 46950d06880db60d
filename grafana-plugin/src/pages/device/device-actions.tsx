import { Button, Dropdown, Menu, Stack } from '@grafana/ui';
import { PermittedButton } from '../../access/permitted-button.tsx';
import { useChosenRange } from '../../address/time-range.ts';
import { boardLinks } from '../../boards/board-link.ts';
import { newMaintenancePath } from '../../devices/device-links.ts';
import { text } from '../../texts/device.ts';
import type { DeviceContext } from './device-tab.ts';

/** Where people go from a device. */
export function DeviceActions({ device, site, labels: { tenant } }: DeviceContext) {
  const boards = boardLinks(device.type, { tenant, site, device: device.name }, useChosenRange());
  return (
    <Stack gap={1} wrap="wrap">
      <Dropdown
        overlay={
          <Menu ariaLabel={text('boardsOf')}>
            {boards.map(({ title, href }) => (
              <Menu.Item key={href} label={title} url={href} />
            ))}
          </Menu>
        }
      >
        <Button variant="secondary" icon="apps" aria-haspopup="menu">
          {text('boards')}
        </Button>
      </Dropdown>
      <PermittedButton
        needs="maintenance.write"
        variant="secondary"
        icon="wrench"
        href={newMaintenancePath([device.name])}
      >
        {text('maintenance')}
      </PermittedButton>
    </Stack>
  );
}
