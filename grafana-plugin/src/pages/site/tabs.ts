import { tab as alerts } from './tabs/alerts.tsx';
import { tab as clients } from './tabs/clients.tsx';
import { tab as graphs } from './tabs/graphs.tsx';
import { tab as overview } from './tabs/overview.tsx';
import type { SiteTab } from './site-tab.ts';

/** In the order of the page. The first one opens with it. */
export const tabs: readonly SiteTab[] = [overview, clients, alerts, graphs];
