import { text } from '../../../texts/device.ts';
import { netwatch } from '../../../live/tables/netwatch.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('netwatch', () => text('netwatch'), [netwatch]);
