import { isIP } from 'node:net';
import { untilAborted } from '../../concurrency/until-aborted.ts';
import { apiAuth } from '../../config/account-key.ts';
import { hostError, parseHost } from '../../config/address.ts';
import type { ApiAuth } from '../../config/settings.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import { type AddressPolicy, refuseAddress } from './address-policy.ts';
import { lookUp } from './look-up.ts';

export type Resolver = (host: string) => Promise<readonly { readonly address: string }[]>;

/** A host whose address was looked up once and checked. Connect to `address`, never to `host` again. */
export interface CheckedHost {
  /** As requested: the name that a certificate must contain. */
  readonly host: string;
  /** The address to connect to. */
  readonly address: string;
  /** All addresses of the name, each allowed. */
  readonly addresses: readonly string[];
}

export interface ResolveOptions {
  /** Owner of the name: slow look-ups of one owner do not delay those of another for long. */
  readonly owner?: string | undefined;
  readonly resolver?: Resolver | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** More than any device has; more is a mistake or an attack. */
const addressesMax = 64;

/**
 * Looks up a name once and refuses it unless every address is allowed: a name that resolves to both inside
 * and outside is an attempt to reach the inside. The caller connects to the returned address, so a second,
 * different answer (DNS rebinding) cannot matter.
 */
export async function resolveChecked(
  host: string,
  policy: AddressPolicy,
  options: ResolveOptions = {},
): Promise<CheckedHost> {
  const parsed = parseHost(host);
  const error = hostError(host);
  if (parsed === undefined || error !== undefined) {
    throw new ExporterError('address.invalid', `${quoteDeviceText(host)} cannot be used. ${error ?? ''}.`);
  }
  const found = isIP(parsed) === 0 ? await resolve(parsed, options) : [parsed];
  for (const address of found) refuseAddress(address, policy);
  const [first] = found;
  if (first === undefined) {
    throw new ExporterError('device.name-not-found', `The name ${parsed} has no address.`);
  }
  return { host: parsed, address: first, addresses: found };
}

async function resolve(name: string, options: ResolveOptions): Promise<string[]> {
  const { owner = '', resolver = (host) => lookUp(host, owner) } = options;
  let answers: Awaited<ReturnType<Resolver>>;
  try {
    answers = await untilAborted(resolver(name), options.signal);
  } catch (error) {
    if (error instanceof ExporterError) throw error;
    if (options.signal?.aborted === true) {
      throw new ExporterError('collector.cancelled', `The look-up of ${name} was cancelled.`, {
        cause: error,
      });
    }
    throw new ExporterError('device.name-not-found', `The name ${name} does not resolve.`, { cause: error });
  }
  if (answers.length > addressesMax) {
    throw new ExporterError(
      'address.not-allowed',
      `The name ${name} has more than ${addressesMax} addresses.`,
    );
  }
  return [...new Set(answers.map(({ address }) => address))];
}

/**
 * The auth for a connection to the checked address of a host: the certificate must still contain the name.
 */
export function authForHost(auth: ApiAuth, host: string): ApiAuth {
  if (auth.tls.mode !== 'verify' || auth.tls.serverName !== undefined) return auth;
  return apiAuth({ ...auth, tls: { ...auth.tls, serverName: host } });
}
