import type { BadgeColor, IconName } from '@grafana/ui';
import { reasons, text } from '../texts/devices.ts';
import type { Device, DeviceType } from './device.ts';
import type { DeviceState, Health } from './device-state.ts';

const types: Readonly<Record<DeviceType, Parameters<typeof text>[0]>> = {
  router: 'typeRouter',
  switch: 'typeSwitch',
  ap: 'typeAp',
  cpe: 'typeCpe',
  lte: 'typeLte',
};
export const typeWord = (type: string): string =>
  Object.hasOwn(types, type) ? text(types[type as DeviceType]) : type;

export const transportWord = (transport: Device['transport']): string =>
  text(transport === 'api' ? 'transportApi' : 'transportSnmp');

/** Of the last part of an error code; codes that are newer than the plugin are shown as they are. */
export const reasonWord = (reason: string): string =>
  Object.hasOwn(reasons.english, reason)
    ? reasons(reason as keyof typeof reasons.english)
    : reason.replaceAll('-', ' ');

export function stateWord({ health, reason }: DeviceState): string {
  if (reason === undefined) return text(health);
  return text(health === 'pending' ? 'pendingBecause' : 'downBecause', { reason: reasonWord(reason) });
}

export const healthLooks: Readonly<Record<Health, { readonly color: BadgeColor; readonly icon: IconName }>> =
  {
    up: { color: 'green', icon: 'check-circle' },
    down: { color: 'red', icon: 'times-circle' },
    pending: { color: 'blue', icon: 'clock-nine' },
    quarantined: { color: 'orange', icon: 'exclamation-triangle' },
    disabled: { color: 'darkgrey', icon: 'pause' },
    unknown: { color: 'darkgrey', icon: 'question-circle' },
  };
