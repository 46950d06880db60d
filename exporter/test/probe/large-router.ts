import { demoFleet } from '@mikrofleet/simulator';

type Device = (typeof demoFleet)[number];
type Interface = Device['interfaces'][number];

function described(name: string): Device {
  const device = demoFleet.find((one) => one.name === name);
  if (device === undefined) throw new Error(`There is no ${name}.`);
  return device;
}

const many = (number: number, from: Interface): Interface[] =>
  Array.from({ length: number }, (_, i) => ({ ...from, name: `${from.kind}-${i + 100}` }));

function ofKind(device: Device, kind: Interface['kind']): Interface {
  const found = device.interfaces.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`${device.name} has no ${kind}.`);
  return found;
}

/** The core router with ten bridges more, and also eight radios, four modems and 40 ports. */
export function largeRouter(): Device {
  const core = described('hub-core1');
  const [ap, cell] = [described('hub-ap1'), described('tower2-lte1')];
  return {
    ...core,
    name: 'large-core1',
    packages: [...core.packages, 'wifi-qcom'],
    interfaces: [
      ...core.interfaces,
      ...many(10, ofKind(core, 'bridge')),
      ...many(8, ofKind(ap, 'wifi')),
      ...many(4, ofKind(cell, 'lte')),
      ...many(40, { ...ofKind(core, 'ether'), parent: 'bridge-100' }),
    ],
  };
}
