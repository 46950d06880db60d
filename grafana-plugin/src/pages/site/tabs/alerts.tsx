import { AlertList } from '../../../alerts/alert-list.tsx';
import { text } from '../../../texts/site.ts';
import type { SiteContext, SiteTab } from '../site-tab.ts';

const Alerts = ({ name }: SiteContext) => <AlertList of={{ site: name }} site={name} />;

export const tab: SiteTab = { id: 'alerts', title: () => text('alerts'), Content: Alerts };
