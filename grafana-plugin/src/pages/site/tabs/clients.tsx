import { useMemo } from 'react';
import { EmptyState } from '../../../states/empty-state.tsx';
import { text } from '../../../texts/site.ts';
import { SiteClients } from '../site-clients.tsx';
import type { SiteContext, SiteTab } from '../site-tab.ts';

function Clients(context: SiteContext) {
  const accessPoints = useMemo(
    () => context.devices.filter(({ type, state }) => type === 'ap' && state !== 'disabled'),
    [context.devices],
  );
  return accessPoints.length === 0 ? (
    <EmptyState title={text('noAccessPoints')}>{text('noAccessPointsHelp')}</EmptyState>
  ) : (
    <SiteClients {...context} accessPoints={accessPoints} />
  );
}

export const tab: SiteTab = { id: 'clients', title: () => text('clients'), Content: Clients };
