import { Graphs } from '../../../prometheus/graphs.tsx';
import { text } from '../../../texts/site.ts';
import { siteGraphs } from '../site-graphs.ts';
import type { SiteTab } from '../site-tab.ts';

export const tab: SiteTab = {
  id: 'graphs',
  title: () => text('graphs'),
  Content: (context) => <Graphs graphs={siteGraphs(context)} height={240} />,
};
