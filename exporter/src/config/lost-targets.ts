import { ConfigurationError } from './configuration-error.ts';
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

/** A device under another name, or at another address, is not lost. */
function lostTargets(before: Settings, after: Settings): number {
  const addresses = new Set([...after.targets.values()].map(addressOf));
  const lost = [...before.targets.values()].filter(
    (target) => !after.targets.has(target.name) && !addresses.has(addressOf(target)),
  );
  return lost.length;
}

const addressOf = ({ address, port }: Target): string => JSON.stringify([address, port]);
