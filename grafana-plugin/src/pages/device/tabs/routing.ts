import { text } from '../../../texts/device.ts';
import { bgpSessions } from '../../../live/tables/bgp-sessions.ts';
import { ospfNeighbors } from '../../../live/tables/ospf-neighbors.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('routing', () => text('routing'), [bgpSessions, ospfNeighbors]);
