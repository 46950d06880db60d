import type { Settings } from '../../exporter/src/config/settings.ts';
import type { SimulatedDevice } from './simulated-fleet.ts';
import type { RegisteredTenant } from './tenants.ts';

/** A device that a tenant may register, with what its form asks for. The password is one of the simulator, known to everybody. */
export interface TenantAccount {
  readonly tenant: string;
  readonly device: string;
  readonly address: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
}

/**
 * For each tenant a device of another: its own are in its list already, from the file. Devices that are read without encryption, so
 * that no certificate has to be entered.
 */
export function accountsFor(
  tenants: readonly RegisteredTenant[],
  fleet: readonly SimulatedDevice[],
  { targets }: Pick<Settings, 'targets'>,
): readonly TenantAccount[] {
  return tenants.flatMap(({ name: tenant }): TenantAccount[] => {
    const target = [...targets.values()].find(
      ({ auth, type, transport, ...other }) =>
        transport === 'api' && auth.api?.tls.mode === 'off' && type === 'ap' && other.tenant !== tenant,
    );
    const device = fleet.find(({ name }) => name === target?.name);
    const login = target?.auth.api;
    if (device === undefined || login === undefined) return [];
    const { name, address, apiPort: port } = device;
    return [
      { tenant, device: name, address, port, username: login.username, password: login.password.reveal() },
    ];
  });
}
