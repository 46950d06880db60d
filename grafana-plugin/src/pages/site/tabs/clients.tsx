import { EmptyState } from '../../../states/empty-state.tsx';
import { LoadingState } from '../../../states/loading-state.tsx';
import { text } from '../../../texts/site.ts';
import { SiteClients } from '../site-clients.tsx';
import type { SiteContext, SiteTab } from '../site-tab.ts';
import { useClientSources } from '../use-client-sources.ts';

function Clients(context: SiteContext) {
  const { sources, isPending } = useClientSources(context.devices);
  if (sources.length > 0) return <SiteClients {...context} sources={sources} />;
  return isPending ? (
    <LoadingState />
  ) : (
    <EmptyState title={text('noAccessPoints')}>{text('noAccessPointsHelp')}</EmptyState>
  );
}

export const tab: SiteTab = { id: 'clients', title: () => text('clients'), Content: Clients };
