import { text } from '../../../texts/device.ts';
import { neighbors } from '../../../live/tables/neighbors.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('neighbours', () => text('neighbours'), [neighbors]);
