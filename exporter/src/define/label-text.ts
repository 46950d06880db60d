import { escapeLabelValue } from '../exposition/escape.ts';

/** `interface="ether1",sensor="cpu"`: the part of a sample between the braces, without labels that have no text. */
export function labelText(names: readonly string[], texts: readonly (string | undefined)[]): string {
  let joined = '';
  for (let i = 0; i < names.length; i++) {
    const text = texts[i];
    if (text === undefined) continue;
    joined += `${joined === '' ? '' : ','}${names[i]}="${escapeLabelValue(text)}"`;
  }
  return joined;
}
