/** Chosen for each device; decides what is read of it unless its modules are named. */
export const deviceTypes = ['router', 'switch', 'ap', 'cpe', 'lte'] as const;
export type DeviceType = (typeof deviceTypes)[number];

export const everywhere: readonly DeviceType[] = deviceTypes;
/** Read where somebody names the collector only: one series for each subscriber, for example. */
export const onRequest: readonly DeviceType[] = [];
