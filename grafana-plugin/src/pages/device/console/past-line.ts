import type { components } from '../../../api/schema.generated.ts';

type PastCommand = Pick<components['schemas']['PastCommand'], 'path' | 'args'>;

/** A command as it would be typed. What was masked stays masked: such a line has to be completed by hand. */
export function pastLine({ path, args }: PastCommand): string {
  const words = Object.entries(args).map(
    ([name, value]) => `${name}=${/[\s"\\]/u.test(value) ? JSON.stringify(value) : value}`,
  );
  return [path ?? '', ...words].join(' ');
}
