import type { DeviceMoment } from './device.ts';
import type { PortModel } from './interface.ts';
import { hashText, macAddress } from './random.ts';

export const bondsOf = (m: DeviceMoment): readonly PortModel[] =>
  m.device.ports.filter(({ description }) => description.kind === 'bonding');

export const membersOf = (bond: PortModel, m: DeviceMoment): readonly PortModel[] =>
  m.device.ports.filter((port) => port.slave && port.description.parent === bond.name);

/** Seconds until LACP has agreed with the other end about a link that came up. */
const NEGOTIATION = 3;

export type MemberState = 'down' | 'joining' | 'active';

export function memberState(member: PortModel, m: DeviceMoment): MemberState {
  if (!member.isUp(m)) return 'down';
  return m.now - member.link(m).lastUp < NEGOTIATION ? 'joining' : 'active';
}

/** Members that carry traffic: all that can, or the only one of an active backup. */
export function activeMembers(bond: PortModel, m: DeviceMoment): readonly PortModel[] {
  const able = membersOf(bond, m).filter((member) => memberState(member, m) === 'active');
  const settings = bond.description.bond;
  if (settings?.mode !== 'active-backup') return able;
  const chosen = able.find(({ name }) => name === settings.primary) ?? able[0];
  return chosen === undefined ? [] : [chosen];
}

/** System id of the other end. */
export const partnerOf = (bond: PortModel): string => macAddress(hashText(bond.seed, 'partner'), 5);
