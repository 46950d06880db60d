import type { InterfaceDescription, Mains, SfpModule } from '../model/description.ts';

/** A tower at the end of a long line: ten minutes on its battery, twice in three hours. */
export const TOWER_MAINS: Mains = { everySeconds: 5_400, downSeconds: 600, sag: 2.4 };

/** Building blocks of descriptions: series of ports. */
export function ethernet(count: number, more: Partial<InterfaceDescription> = {}): InterfaceDescription[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `ether${i + 1}`,
    kind: 'ether' as const,
    speed: 1000,
    traffic: { rx: 3 + i, tx: 5 + 2 * i },
    ...more,
  }));
}

export const LOOPBACK: InterfaceDescription = {
  name: 'lo',
  kind: 'loopback',
  traffic: { rx: 0.01, tx: 0.01 },
};

export function opticalModule(serial: string, rxPower: number): SfpModule {
  return {
    vendor: 'Demo Optics',
    part: 'DO-10G-LR',
    serial,
    connector: 'LC',
    wavelength: 1310,
    reach: 10,
    txPower: -2.4,
    rxPower,
  };
}

export const COPPER_CABLE: SfpModule = {
  vendor: 'Demo Cable',
  part: 'DC-10G-1M',
  serial: 'DC0001',
  connector: 'copper pigtail',
  wavelength: 0,
  reach: 0,
};
