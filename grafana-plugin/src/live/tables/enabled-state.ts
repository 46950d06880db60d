import { text } from '../../texts/tables.ts';
import type { StateWord } from '../live-table-definition.ts';

/** Of things that are either on or off, unless somebody has disabled them. */
export function upOrDown(up: boolean | undefined, enabled: boolean | undefined): StateWord | undefined {
  if (enabled === false) return { word: text('disabled'), tone: 'quiet' };
  if (up === undefined) return undefined;
  return up ? { word: text('up'), tone: 'good' } : { word: text('down'), tone: 'bad' };
}

/** What RouterOS calls a state stays as it is written; known good and bad words get their tone. */
export function ownWord(
  word: string | undefined,
  { good = [], bad = [] }: { readonly good?: readonly string[]; readonly bad?: readonly string[] },
): StateWord | undefined {
  if (word === undefined || word === '') return undefined;
  return { word, tone: good.includes(word) ? 'good' : bad.includes(word) ? 'bad' : 'quiet' };
}
