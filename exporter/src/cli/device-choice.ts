import { existsSync } from 'node:fs';
import type { Scope } from '../access/scope.ts';
import type { Settings, Target } from '../config/settings.ts';
import { type Device, isRegisteredDeviceId } from '../devices/device.ts';
import { DeviceDirectory } from '../devices/directory.ts';
import { findFileTarget } from '../devices/file-devices.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { HardwareWatch } from '../management/devices/hardware-watch.ts';
import { serialOf } from '../management/devices/scrape-facts.ts';
import type { ProbeResult } from '../probe/result.ts';
import { everyItem } from '../store/page.ts';
import type { CliEnvironment } from './environment.ts';
import { type GlobalOptions, invalidOption } from './options.ts';
import { parseAddressAndPort } from '../config/address.ts';
import { type RegistryContext, withRegistry } from './with-registry.ts';

/** A device to probe, and the check of the hardware that answered. */
export interface ChosenDevice {
  /** As the user would name it: `acme/tower1-ap1` for a registered device. */
  readonly label: string;
  /** Throws the reason why the device may not be contacted, other hardware at its address included. */
  readonly open: () => Promise<Target>;
  /** Throws `registry.quarantined` if other hardware answered than the registered one. */
  readonly check: (target: Target, result: ProbeResult) => Promise<void>;
}

export interface DeviceWish {
  /** Name, id, `tenant/name`, or an address with `auth`. */
  readonly target: string;
  readonly auth: string | undefined;
  readonly tenant: string | undefined;
}

const unchecked = async (): Promise<void> => undefined;

/**
 * Calls `work` with the device. The database is only opened for a device that is not in the file, so that devices of the
 * file can be probed without it.
 */
export async function withDevice<T>(
  wish: DeviceWish,
  { settings, options, cli }: { settings: Settings; options: GlobalOptions; cli: CliEnvironment },
  work: (device: ChosenDevice) => Promise<T>,
): Promise<T> {
  const { target, auth, tenant } = wish;
  const isOfFile = auth !== undefined || findFileTarget(settings, target) !== undefined;
  if (tenant === undefined && (isOfFile || !hasDatabase(settings))) return work(localDevice(settings, wish));
  return withRegistry(options, cli, async (context) => {
    const found = await findRegistered(context, wish);
    return work(found ?? localDevice(settings, wish));
  });
}

/** The same with all devices: those of the file and, if there is a database, the registered ones. */
export async function withAllDevices<T>(
  tenant: string | undefined,
  { settings, options, cli }: { settings: Settings; options: GlobalOptions; cli: CliEnvironment },
  work: (devices: readonly ChosenDevice[]) => Promise<T>,
): Promise<T> {
  if (tenant === undefined && !hasDatabase(settings)) {
    return work([...settings.targets.keys()].map((target) => localDevice(settings, { target })));
  }
  return withRegistry(options, cli, async (context) => {
    const { registry, operator, directory } = context;
    const scope = tenant === undefined ? operator.all : (await context.tenant(tenant)).scope;
    const tenants = await everyItem((query) => registry.tenants.list(operator.all, query));
    const names = new Map(tenants.map(({ id, name }) => [id, name]));
    const devices: ChosenDevice[] = [];
    for await (const page of directory.pages(scope)) {
      for (const device of page) {
        const owner = device.source === 'registry' ? names.get(device.tenantId) : undefined;
        devices.push(
          owner === undefined
            ? localDevice(settings, { target: device.name })
            : registered(context, operator.all, device, owner),
        );
      }
    }
    return work(devices);
  });
}

/** Opening a database that does not exist would create one. */
export function hasDatabase({ storage }: Settings): boolean {
  return !('sqlite' in storage) || existsSync(storage.sqlite.path);
}

function localDevice(
  settings: Settings,
  wish: Partial<DeviceWish> & Pick<DeviceWish, 'target'>,
): ChosenDevice {
  const directory = new DeviceDirectory({ settings: () => settings });
  const request = { target: wish.target, auth: wish.auth };
  return {
    label: wish.target,
    open: async () => {
      const found = await directory.scrapeTarget({ isLocal: true }, request).catch((error: unknown) => {
        throw isAuthMissing(error) ? addressAlone(settings, wish.target) : error;
      });
      return found.target;
    },
    check: unchecked,
  };
}

const isAuthMissing = (error: unknown): boolean =>
  error instanceof ExporterError && error.code === 'request.auth-required';

/** The most likely wish is a device of the file, named by its address. */
function addressAlone(settings: Settings, given: string): ExporterError {
  const address = parseAddressAndPort(given)?.address ?? given;
  const named = [...settings.targets.values()].filter((target) => target.address === address);
  const names = named.map(({ name }) => quoteDeviceText(name)).join(', ');
  return invalidOption(
    'auth',
    named.length === 0
      ? `the address ${quoteDeviceText(given)} needs the name of an auth, and no device of the file has it.`
      : `${quoteDeviceText(given)} is the address of ${names}: give that name, or an auth to read the address with.`,
  );
}

function registered(
  { registry, directory }: RegistryContext,
  scope: Scope,
  { id, name }: Device,
  owner: string,
): ChosenDevice {
  const hardware = new HardwareWatch({ directory, devices: registry.devices, onSwap: () => undefined });
  return {
    label: `${owner}/${name}`,
    open: async () => {
      const { target } = await directory.scrapeTarget({ scope }, { target: id });
      await hardware.meet(scope, target, undefined);
      return target;
    },
    check: async (target, result) => {
      const serial = serialOf(result);
      if (serial === null) await hardware.sawNone(scope, target);
      else if (serial !== undefined) await hardware.saw(scope, id, serial);
    },
  };
}

/** Undefined for a text that no device of the registry has as its name. */
async function findRegistered(
  context: RegistryContext,
  { target, tenant }: DeviceWish,
): Promise<ChosenDevice | undefined> {
  const { registry, operator, directory, settings } = context;
  const all = operator.all;
  if (tenant === undefined && isRegisteredDeviceId(target)) {
    const device = await directory.find(all, target);
    const owner = device.source === 'registry' ? (await registry.tenants.get(all, device.tenantId)).name : '';
    return registered(context, all, device, owner);
  }
  const [owner, name] = tenant === undefined ? splitOwner(target) : [tenant, target];
  const tenants =
    owner === undefined
      ? await everyItem((query) => registry.tenants.list(all, query))
      : [(await context.tenant(owner)).tenant];
  const found: ChosenDevice[] = [];
  for (const { id, name: ownerName } of tenants) {
    const { items } = await directory.list(operator.tenant(id), { filter: { name } });
    for (const device of items) {
      found.push(
        device.source === 'file'
          ? localDevice(settings, { target: device.name })
          : registered(context, all, device, ownerName),
      );
    }
  }
  const [first, second] = found;
  if (second !== undefined && owner === undefined) throw severalDevices(name, found);
  if (first === undefined && owner !== undefined) {
    throw new ExporterError('request.unknown-target', `The tenant has no device ${quoteDeviceText(name)}.`);
  }
  return first;
}

/** Names may contain a slash, but those of tenants usually do not. */
function splitOwner(target: string): readonly [owner: string | undefined, name: string] {
  const slash = target.indexOf('/');
  return slash < 1 ? [undefined, target] : [target.slice(0, slash), target.slice(slash + 1)];
}

function severalDevices(name: string, found: readonly ChosenDevice[]): ExporterError {
  const labels = found.map(({ label }) => label).join(', ');
  return new ExporterError(
    'registry.ambiguous-reference',
    `Several devices are called ${quoteDeviceText(name)}: ${labels}.`,
  );
}
