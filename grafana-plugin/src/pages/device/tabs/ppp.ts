import { text } from '../../../texts/device.ts';
import { pppSessions } from '../../../live/tables/ppp-sessions.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('ppp', () => text('ppp'), [pppSessions]);
