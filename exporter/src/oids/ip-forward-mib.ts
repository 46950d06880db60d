import { number, scalar } from '../define/oid-set.ts';

/** Only the number of routes: reading the table of a router with a full one takes the agent minutes. */
export const ipCidrRouteNumber = scalar('ipCidrRouteNumber', '1.3.6.1.2.1.4.24.3', number);
