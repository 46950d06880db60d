import { AlertList } from '../../../alerts/alert-list.tsx';
import { text } from '../../../texts/device.ts';
import type { DeviceContext, DeviceTab } from '../device-tab.ts';

const Alerts = ({ device, site }: DeviceContext) => <AlertList of={{ device: device.name }} site={site} />;

export const tab: DeviceTab = { id: 'alerts', title: () => text('alerts'), Content: Alerts };
