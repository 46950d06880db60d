import { text } from '../../../texts/device.ts';
import { queues } from '../../../live/tables/queues.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('queues', () => text('queues'), [queues]);
