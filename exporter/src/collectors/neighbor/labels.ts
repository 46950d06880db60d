import { type TextField, text } from '../../define/fields.ts';
import { type OidObject, referredTo } from '../../define/oid-set.ts';
import { ifName } from '../../oids/if-mib.ts';
import { mtxrNeighborInterfaceID } from '../../oids/mikrotik-neighbor.ts';

/** `ether5,bridge`: the port, and the bridge it belongs to (from 6.4x on). */
const port = (interfaces: string): string => interfaces.split(',', 1)[0] ?? '';

export const portLabel = (object: OidObject): TextField => text('interface', object, port);
export const neighborInterface = portLabel(referredTo(mtxrNeighborInterfaceID, ifName));

/** Some switches pad their name with NUL to its full length, and some agents send what is behind it in memory. */
export const untilNul = (name: string): string => name.split('\0', 1)[0] ?? '';
