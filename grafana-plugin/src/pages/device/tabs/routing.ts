import { bgpSessions } from '../../../live/tables/bgp-sessions.ts';
import { ipAddresses } from '../../../live/tables/ip-addresses.ts';
import { ospfNeighbors } from '../../../live/tables/ospf-neighbors.ts';
import { text } from '../../../texts/device.ts';
import { routesPart } from '../routes/routes-part.tsx';
import { livePart, partsTab } from './live-tab.tsx';

export const tab = partsTab('routing', () => text('routing'), [
  livePart(bgpSessions),
  livePart(ospfNeighbors),
  routesPart,
  livePart(ipAddresses),
]);
