import { text } from '../../../texts/device.ts';
import { wirelessClients } from '../../../live/tables/wireless-clients.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('wireless', () => text('wireless'), [wirelessClients]);
