import type { Device } from './device.ts';

/** The label `role`, by which boards and rules tell infrastructure from customers, is always there. */
export const roleOf = ({ role, type }: Pick<Device, 'role' | 'type'>): string => (role === '' ? type : role);
