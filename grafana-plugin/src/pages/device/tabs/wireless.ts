import { capsManAccessPoints } from '../../../live/tables/caps-man-access-points.ts';
import { wifiAccessPoints } from '../../../live/tables/wifi-access-points.ts';
import { wirelessClients } from '../../../live/tables/wireless-clients.ts';
import { text } from '../../../texts/device.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('wireless', () => text('wireless'), [
  wirelessClients,
  wifiAccessPoints,
  capsManAccessPoints,
]);
