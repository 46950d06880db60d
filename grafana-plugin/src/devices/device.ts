import type { components } from '../api/schema.generated.ts';

export type Device = components['schemas']['Device'];
export type { Site } from './sites.ts';
export type DeviceType = Device['type'];

export const deviceTypes: readonly DeviceType[] = ['router', 'switch', 'ap', 'cpe', 'lte'];

/** It can be read and contacted, but only the configuration file changes it. */
export const isOfFile = ({ source }: { readonly source: Device['source'] }): boolean => source === 'file';
