import type { Environment } from '../config/interpolate.ts';
import type { Output } from './environment.ts';

export type Colour = 'bold' | 'grey' | 'green' | 'red';
export type Paint = Readonly<Record<Colour, (text: string) => string>>;

const codes: Readonly<Record<Colour, number>> = { bold: 1, grey: 90, green: 32, red: 31 };

/**
 * Colours on a terminal, unless disabled by NO_COLOR (no-color.org) or a dumb terminal. Colour never carries
 * information of its own.
 */
export function paintFor(output: Output, environment: Environment): Paint {
  const wanted = output.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  const painter = (colour: Colour) => (text: string) =>
    wanted ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text;
  return { bold: painter('bold'), grey: painter('grey'), green: painter('green'), red: painter('red') };
}
