const form = /^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:(alpha|beta|rc)(\d{1,4}))?(?: \(.*\))?$/;
const stages = ['alpha', 'beta', 'rc'];

/** `7.21beta2` is before `7.21rc1`, which is before `7.21` and `7.21.1`. */
function numbersOf(version: string): number[] | undefined {
  const match = form.exec(version);
  if (match === null) return undefined;
  const [, major, minor, patch = '0', stage, build = '0'] = match;
  const rank = stage === undefined ? stages.length : stages.indexOf(stage);
  return [major, minor, patch, rank, build].map(Number);
}

/** Whether one RouterOS version is newer than another; undefined if either is none. */
export function isNewer(version: string, other: string): boolean | undefined {
  const [numbers, others] = [numbersOf(version), numbersOf(other)];
  if (numbers === undefined || others === undefined) return undefined;
  const at = numbers.findIndex((number, i) => number !== others[i]);
  return at >= 0 && (numbers[at] ?? 0) > (others[at] ?? 0);
}
