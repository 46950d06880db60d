import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { isInNetworks, parseAddressAndPort, parseHost } from '../config/address.ts';
import { usualModules } from './device-modules.ts';
import type { Auth, Settings, Target } from '../config/settings.ts';
import { suggestion } from '../config/spelling.ts';
import { defaultTransport } from '../config/sections/targets.ts';

export interface TargetRequest {
  readonly target: string;
  readonly auth?: string | undefined;
}

const maxListed = 20;

/**
 * The device that a caller asks for: by name, or by an address inside `ad_hoc.allow` together with an auth. Host names
 * have to be configured: what they resolve to could change after the check.
 */
export function findTarget(settings: Settings, request: TargetRequest): Target {
  const configured = settings.targets.get(request.target);
  if (configured !== undefined) return withOwnAuth(configured, request.auth);
  const parsed = parseAddressAndPort(request.target);
  if (parsed === undefined) throw unknownTarget(settings, request.target);
  if (!isInNetworks(parsed.address, settings.adHocAllow)) {
    throw new ExporterError(
      'request.target-not-allowed',
      `The address ${parsed.address} is outside the networks of ad_hoc.allow.`,
    );
  }
  return adHocTarget(settings, request, parsed);
}

/** The same for whoever runs the command line, who can read the configuration and its secrets anyway: any address. */
export function findLocalTarget(settings: Settings, request: TargetRequest): Target {
  const configured = settings.targets.get(request.target);
  if (configured !== undefined) return withOwnAuth(configured, request.auth);
  const host = request.auth === undefined ? undefined : parseHost(request.target);
  const parsed = parseAddressAndPort(request.target) ?? (host === undefined ? undefined : { address: host });
  if (parsed === undefined) throw unknownTarget(settings, request.target);
  return adHocTarget(settings, request, parsed);
}

/** A configured device never gets the credentials of another: a caller could collect them on a device he controls. */
function withOwnAuth(target: Target, auth: string | undefined): Target {
  if (auth === undefined || auth === target.auth.name) return target;
  throw new ExporterError(
    'request.invalid-parameter',
    `The parameter auth does not fit: the device ${quoteDeviceText(target.name)} has an auth of its own.`,
  );
}

function adHocTarget(
  settings: Settings,
  request: TargetRequest,
  parsed: { address: string; port?: number },
): Target {
  const auth = findAuth(settings, request);
  // Nothing is known of the device; the router modules read what every RouterOS device has.
  return {
    name: request.target,
    type: 'router',
    auth,
    transport: defaultTransport(auth),
    labels: {},
    ...parsed,
  };
}

function findAuth(settings: Settings, request: TargetRequest): Auth {
  if (request.auth === undefined) {
    const shown = quoteDeviceText(request.target);
    throw new ExporterError(
      'request.auth-required',
      `No device is configured for ${shown} and no auth is given.`,
    );
  }
  const auth = settings.auths.get(request.auth);
  if (auth !== undefined) return auth;
  const names = [...settings.auths.keys()];
  throw new ExporterError(
    'request.unknown-auth',
    `There is no auth ${quoteDeviceText(request.auth)}${suggestion(request.auth, names)} ${listed(names)}`,
  );
}

function unknownTarget(settings: Settings, target: string): ExporterError {
  const shown = quoteDeviceText(target);
  if (looksLikeBrokenAddress(target)) {
    return new ExporterError('request.invalid-target', `The target ${shown} is no name and no address.`);
  }
  const hint = suggestion(target, [...settings.targets.keys()]);
  return new ExporterError('request.unknown-target', `There is no device ${shown}${hint}`);
}

function looksLikeBrokenAddress(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what makes a target invalid
  return text.length > 255 || /^[[\d.]+[\d.:\]]*$|[\u0000-\u001f[\]@/]|:.*:|:\d*$/.test(text);
}

/** Names of collectors that the modules stand for, each once; without modules those of the device. */
export function selectCollectors(
  settings: Settings,
  target: Target,
  modules: readonly string[] | undefined,
): readonly string[] {
  const collectors = new Set<string>();
  for (const name of modules ?? usualModules(settings, target)) {
    const module = settings.modules.get(name);
    if (module === undefined) {
      const names = [...settings.modules.keys()];
      throw new ExporterError(
        'request.unknown-module',
        `There is no module ${quoteDeviceText(name)}${suggestion(name, names)} ${listed(names)}`,
      );
    }
    for (const collector of module.collectors) collectors.add(collector);
  }
  return [...collectors];
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'None is defined.';
  const more = names.length > maxListed ? ` and ${names.length - maxListed} more` : '';
  return `There are: ${names.slice(0, maxListed).join(', ')}${more}.`;
}
