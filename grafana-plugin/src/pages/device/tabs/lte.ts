import { text } from '../../../texts/device.ts';
import { lteModems } from '../../../live/tables/lte-modems.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('lte', () => text('lte'), [lteModems]);
