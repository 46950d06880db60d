import { type DeviceDescription, manyDevices } from '@mikrofleet/simulator';
import type { Access } from './simulator-messages.ts';

/** Shares of 50 devices: 34 API, 1 API-SSL, 14 SNMP v2c, 1 SNMP v3. */
export function accessOf(index: number): Access {
  const position = index % 50;
  if (position < 34) return 'api';
  if (position === 34) return 'api-tls';
  return position === 49 ? 'snmp-3' : 'snmp-2c';
}

const benchUser = {
  name: 'bench-v3',
  authProtocol: 'SHA1',
  authPassword: 'bench-auth-pass',
  privProtocol: 'AES',
  privPassword: 'bench-priv-pass',
} as const;

/** Devices of five kinds (CPE, two access points, router, switch); each opens only the service it is read over. */
export function mixedFleet(count: number): readonly DeviceDescription[] {
  return manyDevices(count).map((device, index) => {
    const access = accessOf(index);
    const overApi = access.startsWith('api');
    return {
      ...device,
      snmpUsers: [benchUser],
      services: {
        ...device.services,
        api: access === 'api',
        apiTls: access === 'api-tls' ? ('certificate' as const) : ('none' as const),
        snmp: !overApi,
      },
    };
  });
}
