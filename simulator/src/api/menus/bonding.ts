import { activeMembers, bondsOf, membersOf, memberState, partnerOf } from '../../model/bond.ts';
import type { DeviceMoment } from '../../model/device.ts';
import { flag, itemId } from '../../model/format.ts';
import type { PortModel } from '../../model/interface.ts';
import { defineMenu, type AnyMenu, type ReadColumn } from '../menu.ts';

const names = (ports: readonly PortModel[]): string => ports.map(({ name }) => name).join(',');
const isLacp = (bond: PortModel): boolean => bond.description.bond?.mode === '802.3ad';
const ofLacp =
  (read: ReadColumn<PortModel>): ReadColumn<PortModel> =>
  (bond, m) =>
    isLacp(bond) ? read(bond, m) : undefined;

const PRIORITY = '65535';
const UNKNOWN = '00:00:00:00:00:00';

const bondOf = (member: PortModel, m: DeviceMoment): PortModel | undefined =>
  bondsOf(m).find(({ name }) => name === member.description.parent);

/** Activity, timeout, aggregation, sync, collecting, distributing, defaulted, expired. */
const FLAGS = { active: 'A-GSCD--', joining: 'A-GS----', down: 'A-G---FE' };
const PARTNER_FLAGS = { active: 'A-GSCD--', joining: 'A-G-----', down: '--------' };

const bonding = defineMenu<PortModel>({
  path: '/interface/bonding',
  items: bondsOf,
  columns: {
    '.id': (bond) => itemId(bond.number),
    name: (bond) => bond.name,
    comment: (bond) => bond.comment,
    mtu: (bond) => String(bond.mtu),
    'mac-address': (bond) => bond.mac,
    arp: () => 'enabled',
    slaves: (bond, m) => names(membersOf(bond, m)),
    mode: (bond) => bond.description.bond?.mode,
    primary: (bond) => bond.description.bond?.primary ?? 'none',
    'link-monitoring': () => 'mii',
    'mii-interval': () => '100ms',
    'lacp-rate': ofLacp(() => '30secs'),
    'transmit-hash-policy': (bond) => (isLacp(bond) ? 'layer-2-and-3' : 'layer-2'),
    'min-links': (bond) => String(bond.description.bond?.minLinks ?? 0),
    running: (bond, m) => flag(bond.isUp(m)),
    disabled: (bond) => flag(bond.disabled),
  },
  monitors: {
    // Neither of the two says which bond it is about.
    monitor: {
      selectors: ['numbers'],
      name: (bond) => bond.name,
      id: (bond) => itemId(bond.number),
      columns: {
        mode: (bond) => bond.description.bond?.mode,
        'active-ports': (bond, m) => names(activeMembers(bond, m)),
        'inactive-ports': (bond, m) => {
          const active = activeMembers(bond, m);
          return names(membersOf(bond, m).filter((member) => !active.includes(member)));
        },
        'lacp-system-id': ofLacp((bond) => bond.mac),
        'lacp-system-priority': ofLacp(() => PRIORITY),
        'lacp-partner-system-id': ofLacp((bond, m) =>
          activeMembers(bond, m).length > 0 ? partnerOf(bond) : UNKNOWN,
        ),
      },
    },
    'monitor-slaves': {
      selectors: ['bond'],
      name: (bond) => bond.name,
      id: (bond) => itemId(bond.number),
      shows: membersOf,
      columns: {
        port: (member) => member.name,
        key: () => '15',
        flags: (member, m) => FLAGS[memberState(member, m)],
        'partner-sys-id': (member, m) => {
          const bond = bondOf(member, m);
          return bond === undefined || memberState(member, m) === 'down' ? UNKNOWN : partnerOf(bond);
        },
        'partner-sys-priority': () => PRIORITY,
        'partner-key': (member, m) => (memberState(member, m) === 'down' ? '0' : '9'),
        'partner-flags': (member, m) => PARTNER_FLAGS[memberState(member, m)],
        active: (member, m) => (memberState(member, m) === 'active' ? 'true' : undefined),
        partner: (member, m) => (memberState(member, m) === 'down' ? undefined : 'true'),
      },
    },
  },
});

export const bondingMenus: readonly AnyMenu[] = [bonding];
