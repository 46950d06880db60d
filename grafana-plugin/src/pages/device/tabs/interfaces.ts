import { text } from '../../../texts/device.ts';
import { interfaces } from '../../../live/tables/interfaces.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('interfaces', () => text('interfaces'), [interfaces]);
