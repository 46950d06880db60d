import type { DeviceDescription, InterfaceDescription, InterfaceKind } from '../model/description.ts';
import { coreRouter } from './core-router.ts';
import { lteRouter } from './links.ts';
import { wifiAp } from './wireless.ts';

const many = (number: number, from: InterfaceDescription): InterfaceDescription[] =>
  Array.from({ length: number }, (_, i) => ({ ...from, name: `${from.kind}-${i + 100}` }));

function ofKind({ name, interfaces }: DeviceDescription, kind: InterfaceKind): InterfaceDescription {
  const found = interfaces.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`${name} has no ${kind}.`);
  return found;
}

/** The core router with what is asked about item by item: ten bridges more, eight radios, four modems, 40 more ports. */
export const largeRouter: DeviceDescription = {
  ...coreRouter,
  name: 'large-core1',
  packages: [...coreRouter.packages, 'wifi-qcom'],
  interfaces: [
    ...coreRouter.interfaces,
    ...many(10, ofKind(coreRouter, 'bridge')),
    ...many(8, ofKind(wifiAp, 'wifi')),
    ...many(4, ofKind(lteRouter, 'lte')),
    ...many(40, { ...ofKind(coreRouter, 'ether'), parent: 'bridge-100' }),
  ],
};
