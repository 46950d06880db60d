import { useMay } from '../../../access/session.ts';
import { NoPermission } from '../../../states/no-permission.tsx';
import { text } from '../../../texts/device.ts';
import { Console } from '../console/console.tsx';
import type { DeviceContext, DeviceTab } from '../device-tab.ts';

function ConsoleTab({ device }: DeviceContext) {
  return useMay('command.read') ? <Console deviceId={device.id} /> : <NoPermission needs="command.read" />;
}

/** SNMP has no commands. */
export const tab: DeviceTab = {
  id: 'commands',
  title: () => text('console'),
  shows: ({ device }) => device.transport === 'api',
  Content: ConsoleTab,
};
