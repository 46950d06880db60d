import { matching, type Matchers, notMatching } from './series.ts';

/**
 * What the variables of a board select. `=~`, since a person may choose several; a variable set to All is `.*`, which also
 * matches a series without the label: an installation without tenants has no label `tenant`.
 */
export const inTenant = { tenant: matching('$tenant') } as const satisfies Matchers;
export const inSite = { ...inTenant, site: matching('$site') } as const satisfies Matchers;
export const onDevice = { ...inSite, device: matching('$device') } as const satisfies Matchers;
export const onInterface = { ...onDevice, interface: matching('$interface') } as const satisfies Matchers;

/** Roles of devices at customers: their silence is one customer's trouble, not a site's. */
export const customerRoles = 'cpe|lte|customer';
export const infrastructure = { role: notMatching(customerRoles) } as const satisfies Matchers;
export const customerSide = { role: matching(customerRoles) } as const satisfies Matchers;
