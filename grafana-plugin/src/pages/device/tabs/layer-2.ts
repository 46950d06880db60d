import { arp } from '../../../live/tables/arp.ts';
import { bridgeHosts } from '../../../live/tables/bridge-hosts.ts';
import { bridgePorts } from '../../../live/tables/bridge-ports.ts';
import { bridges } from '../../../live/tables/bridges.ts';
import { neighbors } from '../../../live/tables/neighbors.ts';
import { text } from '../../../texts/device.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('layer-2', () => text('layer2'), [
  neighbors,
  arp,
  bridgeHosts,
  bridgePorts,
  bridges,
]);
