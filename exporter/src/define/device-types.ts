/** Set per device; selects the collectors unless modules are named. */
export const deviceTypes = ['router', 'switch', 'ap', 'cpe', 'lte'] as const;
export type DeviceType = (typeof deviceTypes)[number];

export const everywhere: readonly DeviceType[] = deviceTypes;
/** Read only when the collector is named, because of its size: one series per subscriber, for example. */
export const onRequest: readonly DeviceType[] = [];
