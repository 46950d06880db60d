import type { AllTenantsScope } from '../access/scope.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { textTable } from '../exposition/text-table.ts';
import { recordRotation } from '../management/keys/record-rotation.ts';
import type { Registry } from '../management/registry.ts';
import { checkKeys } from '../store/secrets/check-keys.ts';
import { rootKeysOf } from '../store/secrets/configured-keys.ts';
import { RootKey, type RootKeySource } from '../store/secrets/root-key.ts';
import {
  keyStatus,
  rewrapTenantKeys,
  rotateTenantKeys,
  type RotationOptions,
  type RotationProgress,
} from '../store/secrets/rotation.ts';
import type { CliEnvironment } from './environment.ts';
import type { RegistryContext } from './with-registry.ts';

/** `mikrofleet keys status`. Key ids are digests and reveal nothing about the keys. */
export async function showKeys(registry: Registry, scope: AllTenantsScope): Promise<string> {
  const status = await keyStatus(registry.session, scope);
  const rotation =
    status.rotatingSince === undefined
      ? 'none'
      : `unfinished since ${status.rotatingSince}; run keys rotate again`;
  return textTable([
    ...status.rootKeys.map(({ id, tenantKeys }) => ['root key', `${id}, wraps ${tenantKeys} tenant keys`]),
    ['secrets', String(status.secrets)],
    ['waiting', `${status.waiting} for their new key`],
    ['rotation', rotation],
  ]);
}

/** `mikrofleet keys rotate [--root]`. Ctrl-C stops it after the current batch. */
export async function rotateKeys(
  { registry, settings, operator }: RegistryContext,
  cli: CliEnvironment,
  root: boolean,
): Promise<string> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  cli.signals.once('SIGINT', stop);
  const options: RotationOptions = {
    session: registry.session,
    scope: operator.all,
    vault: registry.vault,
    signal: controller.signal,
    onProgress: progressTo(cli),
    record: recordRotation(operator.all),
  };
  try {
    const done =
      (!root || (await rotateRoot(options, rootKeysOf(settings.keys)))) && (await rotateTenantKeys(options));
    return done
      ? 'All secrets use the new key.\n'
      : 'Interrupted. Completed work is kept; run keys rotate again to finish.\n';
  } finally {
    cli.signals.off('SIGINT', stop);
  }
}

/** Adds the new key to the file before it is used, and removes the old one when it is no longer used. */
async function rotateRoot(options: RotationOptions, source: RootKeySource): Promise<boolean> {
  const keys = source.read() ?? [];
  if (source.write === undefined) {
    if (keys.length < 2) {
      throw new ExporterError(
        'secret.key-unwritable',
        'First set MIKROFLEET_KEY to the new key and MIKROFLEET_KEY_PREVIOUS to the old one.',
      );
    }
  } else if (keys.length < 2) source.write([RootKey.random(), ...keys]);
  // More than one key in the file: an earlier rotation was interrupted and is completed now.
  await checkKeys(options.session, options.scope, source);
  const done = await rewrapTenantKeys(options);
  if (done) source.write?.(source.read()?.slice(0, 1) ?? []);
  return done;
}

function progressTo({ stderr }: CliEnvironment): (progress: RotationProgress) => void {
  return ({ step, done, total }) => void stderr.write(`${step}: ${done} of ${total}\n`);
}
