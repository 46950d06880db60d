import { ipsecPeers } from '../../../live/tables/ipsec-peers.ts';
import { pppClients } from '../../../live/tables/ppp-clients.ts';
import { wireguardPeers } from '../../../live/tables/wireguard-peers.ts';
import { text } from '../../../texts/device.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('vpn', () => text('vpn'), [wireguardPeers, ipsecPeers, pppClients]);
