import { bool, except, number, scalar, string } from '../define/oid-set.ts';

/** MIKROTIK-MIB mtxrGps (12). Position and speed are the texts of the API, in the same `coordinate-format`. */
const base = '1.3.6.1.4.1.14988.1.1.12';

/** Unix time. */
export const mtxrDate = scalar('mtxrDate', `${base}.1`, except(number, 0));
export const mtxrLongtitude = scalar('mtxrLongtitude', `${base}.2`, string);
export const mtxrLatitude = scalar('mtxrLatitude', `${base}.3`, string);
export const mtxrAltitude = scalar('mtxrAltitude', `${base}.4`, string);
export const mtxrSpeed = scalar('mtxrSpeed', `${base}.5`, string);
export const mtxrSattelites = scalar('mtxrSattelites', `${base}.6`, number);
export const mtxrValid = scalar('mtxrValid', `${base}.7`, bool);
