import type { components } from '../../../api/schema.generated.ts';

type PastCommand = Pick<components['schemas']['PastCommand'], 'path' | 'args'>;

/** A command as it would be typed. What was masked or cut stays so, and `parseLine` asks for it. */
export function pastLine({ path, args }: PastCommand): string {
  const words = Object.entries(args).map(
    ([name, value]) => `${name}=${isPlain(value) ? value : `"${escaped(value)}"`}`,
  );
  return [path ?? '', ...words].join(' ');
}

const isPlain = (value: string): boolean => !/[\s"\\]/u.test(value);

/** As `parseLine` reads it: a line that is taken from the history says the same again. */
const escaped = (value: string): string =>
  value
    .replaceAll(/["\\]/gu, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\t', String.raw`\t`);
