import { organisationRoles, ownOrganisationRole } from '../../../access/organisation-role.ts';
import { permissions } from '../../../access/permissions.generated.ts';
import { refusalOf } from '../../../access/refusal.ts';
import { useSession } from '../../../access/session.ts';
import { EmptyState } from '../../../states/empty-state.tsx';
import { LoadingState } from '../../../states/loading-state.tsx';
import { NoPermission } from '../../../states/no-permission.tsx';
import { text } from '../../../texts/console.ts';
import { text as deviceText } from '../../../texts/device.ts';
import { Console } from '../console/console.tsx';
import type { DeviceContext, DeviceTab } from '../device-tab.ts';

function ConsoleTab({ device, site }: DeviceContext) {
  const { data: session } = useSession();
  if (session === undefined) return <LoadingState />;
  const refusal = refusalOf('command.read', session);
  if (refusal === undefined) return <Console device={device} site={site} />;
  if (refusal !== 'role') return <NoPermission needs="command.read" />;
  const needed = organisationRoles[permissions['command.read'].role];
  return (
    <EmptyState title={text('tabTitle')}>
      {text('tabNeeds', { needed, own: ownOrganisationRole() })}
    </EmptyState>
  );
}

/** SNMP has no commands. */
export const tab: DeviceTab = {
  id: 'commands',
  title: () => deviceText('console'),
  shows: ({ device }) => device.transport === 'api',
  Content: ConsoleTab,
};
