import { hotspotSessions } from '../../../live/tables/hotspot-sessions.ts';
import { kidControlDevices } from '../../../live/tables/kid-control-devices.ts';
import { pppSessions } from '../../../live/tables/ppp-sessions.ts';
import { queues } from '../../../live/tables/queues.ts';
import { text } from '../../../texts/device.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('subscribers', () => text('subscribers'), [
  pppSessions,
  hotspotSessions,
  queues,
  kidControlDevices,
]);
