import { Button, Dropdown, LinkButton, Menu, Stack } from '@grafana/ui';
import { useChosenRange } from '../../address/time-range.ts';
import { boardLinks } from '../../boards/board-link.ts';
import { pluginPath } from '../../plugin-id.ts';
import { text } from '../../texts/device.ts';
import type { DeviceContext } from './device-tab.ts';

/** Where people go from a device. */
export function DeviceActions({ device, site, labels: { tenant } }: DeviceContext) {
  const boards = boardLinks(device.type, { tenant, site, device: device.name }, useChosenRange());
  const maintenance = new URLSearchParams({ device: device.name, new: '1' });
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
      <LinkButton
        variant="secondary"
        icon="wrench"
        href={`${pluginPath}/maintenance?${maintenance.toString()}`}
      >
        {text('maintenance')}
      </LinkButton>
    </Stack>
  );
}
