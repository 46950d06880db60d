import { text } from '../../../texts/device.ts';
import { wigigRadios } from '../../../live/tables/wigig-radios.ts';
import { wigigStations } from '../../../live/tables/wigig-stations.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('60-ghz', () => text('sixty'), [wigigRadios, wigigStations]);
