import { ConfigurationError } from './configuration-error.ts';
import { portOf } from './describe.ts';
import type { Settings, Target } from './settings.ts';

/** A handful of devices is taken out by hand, and often. */
const fewTargets = 5;

const remedy = 'If that is intended, reload with POST /-/reload?force=true or restart the exporter.';

/**
 * Refuses a reload that looks like an accident: an empty file, as a failed copy or a full disk leaves it, or one
 * without most of the devices, such as another site's file. Their series would end without any alert.
 */
export function refuseLostTargets(before: Settings, after: Settings): void {
  const { path: file } = after.source;
  if (after.source.isEmpty && !before.source.isEmpty) {
    const message = `The file is empty; ${before.targets.size} targets would be gone. ${remedy}`;
    throw new ConfigurationError([{ code: 'config.file-empty', file, path: '', message }]);
  }
  const gone = lostTargets(before, after);
  if (gone <= fewTargets || gone * 2 <= before.targets.size) return;
  const message = `${gone} of ${before.targets.size} targets would be gone, and ${after.targets.size} are in the file. ${remedy}`;
  throw new ConfigurationError([{ code: 'config.targets-lost', file, path: 'targets', message }]);
}

/**
 * Names that are gone. Under another name a device is not lost, but one new target takes over from one old one only:
 * behind the address of a jump host, two of eighteen left are sixteen lost.
 */
function lostTargets(before: Settings, after: Settings): number {
  const renamed = new Map<string, number>();
  for (const target of after.targets.values()) {
    if (before.targets.has(target.name)) continue;
    renamed.set(endpointOf(target), (renamed.get(endpointOf(target)) ?? 0) + 1);
  }
  let lost = 0;
  for (const target of before.targets.values()) {
    if (after.targets.has(target.name)) continue;
    const left = renamed.get(endpointOf(target)) ?? 0;
    if (left === 0) lost += 1;
    else renamed.set(endpointOf(target), left - 1);
  }
  return lost;
}

const endpointOf = (target: Target): string => JSON.stringify([target.address, portOf(target)]);
