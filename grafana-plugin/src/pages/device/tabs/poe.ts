import { text } from '../../../texts/device.ts';
import { poePorts } from '../../../live/tables/poe-ports.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('poe', () => text('poe'), [poePorts]);
