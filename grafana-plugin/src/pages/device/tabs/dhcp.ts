import { text } from '../../../texts/device.ts';
import { dhcpLeases } from '../../../live/tables/dhcp-leases.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('dhcp', () => text('dhcp'), [dhcpLeases]);
