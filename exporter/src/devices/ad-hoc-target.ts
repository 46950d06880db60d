import {
  type AddressAndPort,
  hostError,
  isInNetworks,
  isNumericForm,
  parseAddressAndPort,
  parseHost,
} from '../config/address.ts';
import type { Auth, Settings, Target } from '../config/settings.ts';
import { listedNames, suggestion } from '../config/spelling.ts';
import { defaultTransport } from '../config/sections/targets.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';

/**
 * The target of a scrape: a device by name or id, or an address together with an auth of the configuration
 * file.
 */
export interface ScrapeRequest {
  readonly target: string;
  readonly auth?: string | undefined;
}

/**
 * An address inside `ad_hoc.allow` that is not a known device. Host names must be configured: they could
 * resolve differently after the check.
 */
export function adHocTarget(settings: Settings, request: ScrapeRequest): Target {
  const parsed = parseAddressAndPort(request.target);
  if (parsed === undefined) throw unknownTarget(settings, request.target);
  if (!isInNetworks(parsed.address, settings.adHocAllow)) {
    throw new ExporterError(
      'request.target-not-allowed',
      `The address ${parsed.address} is outside the networks of ad_hoc.allow.`,
    );
  }
  return targetAt(parsed, settings, request);
}

/**
 * The same for the command line, whose user can read the configuration and its secrets anyway: any address.
 */
export function localTarget(settings: Settings, request: ScrapeRequest): Target {
  const host = request.auth === undefined ? undefined : parseHost(request.target);
  const parsed = parseAddressAndPort(request.target) ?? (host === undefined ? undefined : { address: host });
  if (parsed === undefined) throw unknownTarget(settings, request.target);
  return targetAt(parsed, settings, request);
}

function targetAt(parsed: AddressAndPort, settings: Settings, request: ScrapeRequest): Target {
  const auth = findAuth(settings, request);
  const error = hostError(parsed.address);
  if (error !== undefined) {
    const shown = quoteDeviceText(request.target);
    throw new ExporterError('request.invalid-target', `The target ${shown} cannot be reached: ${error}.`);
  }
  // The device is unknown; the router modules read what every RouterOS device has.
  return {
    name: request.target,
    type: 'router',
    auth,
    transport: defaultTransport(auth),
    labels: {},
    ...parsed,
  };
}

function findAuth(settings: Settings, request: ScrapeRequest): Auth {
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
    `There is no auth ${quoteDeviceText(request.auth)}${suggestion(request.auth, names)} ${listedNames(names)}`,
  );
}

function unknownTarget(settings: Settings, target: string): ExporterError {
  const shown = quoteDeviceText(target);
  if (looksLikeBrokenAddress(target)) {
    const why = isNumericForm(target) ? `: ${hostError(target)}` : '';
    return new ExporterError(
      'request.invalid-target',
      `The target ${shown} is neither a name nor an address${why}.`,
    );
  }
  const hint = suggestion(target, [...settings.targets.keys()]);
  return new ExporterError('request.unknown-target', `There is no device ${shown}${hint}`);
}

function looksLikeBrokenAddress(text: string): boolean {
  if (isNumericForm(text)) return true;
  // eslint-disable-next-line no-control-regex -- control characters make a target invalid
  return text.length > 255 || /^[[\d.]+[\d.:\]]*$|[\u0000-\u001f[\]@/]|:.*:|:\d*$/.test(text);
}
