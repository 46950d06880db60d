import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Scope } from '../access/scope.ts';
import { portOf } from '../config/describe.ts';
import type { Settings, Target } from '../config/settings.ts';
import type { Device } from './device.ts';
import type { DeviceDirectory } from './directory.ts';

/** Two devices at one address and port: usually one device under two names, whose series are counted twice. */
export interface SharedEndpoint {
  readonly address: string;
  readonly port: number;
  readonly names: readonly string[];
}

/** Those of the configuration file, in the order of the file. */
export function sharedInFile({ targets }: Pick<Settings, 'targets'>): SharedEndpoint[] {
  const groups = new Map<string, Target[]>();
  for (const target of targets.values()) {
    const key = `${hostOf(target)} ${portOf(target)}`;
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length < 2) return [];
    const names = group.map(({ name }) => name);
    return [{ address: first.address, port: portOf(first), names }];
  });
}

/** Registered devices at the address of a device of the file, page by page. */
export async function* sharedWithRegistry(
  settings: Settings,
  directory: DeviceDirectory,
  scope: Scope,
): AsyncGenerator<SharedEndpoint> {
  const endpoints = new Endpoints(settings.targets.values());
  for await (const page of directory.pages(scope)) {
    for (const device of page) {
      if (device.source === 'file') continue;
      const target = endpoints.at(device);
      if (target === undefined) continue;
      const names = [target.name, `${device.tenant ?? ''}/${device.name}`];
      yield { address: target.address, port: portOf(target), names };
    }
  }
}

/** Finds the target at an address and port, for look-ups of many devices. */
export class Endpoints {
  readonly #byHost = new Map<string, Target[]>();

  constructor(targets: Iterable<Target>) {
    for (const target of targets) {
      const host = hostOf(target);
      const there = this.#byHost.get(host);
      if (there === undefined) this.#byHost.set(host, [target]);
      else there.push(target);
    }
  }

  /** Without a port of its own, a registered device has that of its credential, which is usually the same. */
  at(device: Pick<Device, 'address' | 'port' | 'transport'>): Target | undefined {
    const { port, transport } = device;
    return this.#byHost
      .get(hostOf(device))
      ?.find((one) => (port === null ? transport === one.transport : port === portOf(one)));
  }
}

/** One form for every spelling of an address. */
function hostOf({ address }: { readonly address: string }): string {
  if (isIP(address) === 0 || address.includes('%')) return address.toLowerCase().replace(/\.$/, '');
  return ipaddr.process(address).toString();
}
