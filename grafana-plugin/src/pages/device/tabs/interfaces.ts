import { bondingMembers } from '../../../live/tables/bonding-members.ts';
import { interfaces } from '../../../live/tables/interfaces.ts';
import { optics } from '../../../live/tables/optics.ts';
import { vrrpInterfaces } from '../../../live/tables/vrrp-interfaces.ts';
import { text } from '../../../texts/device.ts';
import { livePart, partsTab } from './live-tab.tsx';

export const tab = partsTab('interfaces', () => text('interfaces'), [
  livePart(interfaces),
  // Customer devices have no cage; whether another one has is only known from its interfaces.
  livePart(optics, ({ device }) => device.type !== 'cpe' && device.type !== 'lte'),
  livePart(bondingMembers),
  livePart(vrrpInterfaces),
]);
