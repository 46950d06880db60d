import { dhcpBindings } from '../../../live/tables/dhcp-bindings.ts';
import { dhcpClients } from '../../../live/tables/dhcp-clients.ts';
import { dhcpLeases } from '../../../live/tables/dhcp-leases.ts';
import { ipPools } from '../../../live/tables/ip-pools.ts';
import { text } from '../../../texts/device.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('dhcp', () => text('dhcp'), [dhcpLeases, dhcpBindings, ipPools, dhcpClients]);
