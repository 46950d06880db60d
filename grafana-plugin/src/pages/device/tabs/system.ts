import { certificates } from '../../../live/tables/certificates.ts';
import { cloud } from '../../../live/tables/cloud.ts';
import { containers } from '../../../live/tables/containers.ts';
import { disks } from '../../../live/tables/disks.ts';
import { hardware } from '../../../live/tables/hardware.ts';
import { ntp } from '../../../live/tables/ntp.ts';
import { packages } from '../../../live/tables/packages.ts';
import { scheduler } from '../../../live/tables/scheduler.ts';
import { tr069Client } from '../../../live/tables/tr069-client.ts';
import { ups } from '../../../live/tables/ups.ts';
import { text } from '../../../texts/device.ts';
import { liveTab } from './live-tab.tsx';

export const tab = liveTab('system', () => text('system'), [
  ups,
  certificates,
  disks,
  packages,
  ntp,
  scheduler,
  containers,
  cloud,
  tr069Client,
  hardware,
]);
