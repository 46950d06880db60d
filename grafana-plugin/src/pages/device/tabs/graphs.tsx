import { Graphs } from '../../../prometheus/graphs.tsx';
import { text } from '../../../texts/device.ts';
import { deviceGraphs } from '../device-graphs.ts';
import type { DeviceTab } from '../device-tab.ts';

export const tab: DeviceTab = {
  id: 'graphs',
  title: () => text('graphs'),
  Content: ({ device, labels, has }) => (
    <Graphs graphs={deviceGraphs(device.type, labels, has)} height={240} />
  ),
};
