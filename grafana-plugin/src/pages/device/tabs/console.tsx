import { useMay } from '../../../access/session.ts';
import { EmptyState } from '../../../states/empty-state.tsx';
import { text as stateText } from '../../../texts/states.ts';
import { organisationRoles, ownOrganisationRole } from '../../../access/organisation-role.ts';
import { permissions } from '../../../access/permissions.generated.ts';
import { text } from '../../../texts/device.ts';
import { Console } from '../console/console.tsx';
import type { DeviceContext, DeviceTab } from '../device-tab.ts';

function ConsoleTab({ device }: DeviceContext) {
  const { role, meaning } = permissions['command.read'];
  if (useMay('command.read')) return <Console deviceId={device.id} />;
  return (
    <EmptyState title={stateText('noPermission')}>
      {stateText('noPermissionRemedy', {
        meaning,
        needed: organisationRoles[role],
        own: ownOrganisationRole(),
      })}
    </EmptyState>
  );
}

/** SNMP has no commands. */
export const tab: DeviceTab = {
  id: 'commands',
  title: () => text('console'),
  shows: ({ device }) => device.transport === 'api',
  Content: ConsoleTab,
};
