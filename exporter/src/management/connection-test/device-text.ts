const textMax = 128;

// Controls, line separators and the marks that turn the direction of text: a device must not write into our page.
// eslint-disable-next-line no-control-regex -- control characters are exactly what is taken out
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** The first half of a character outside the basic plane, left over where text was cut. */
const halfPair = /[\ud800-\udbff]$/;

/** Text of a device as it may be shown and stored: printable, bounded, without the padding; undefined when empty. */
export function cleanText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  // identities of neighbours come padded with NUL bytes, and sometimes with rubbish behind the first
  const [beforeNul = ''] = text.split('\u0000', 1);
  const clean = beforeNul.replace(unprintable, ' ').trim();
  if (clean === '') return undefined;
  return clean.length > textMax ? `${clean.slice(0, textMax).replace(halfPair, '')}…` : clean;
}

/** The properties that have a text, cleaned. */
export function cleanTexts<Name extends string>(
  texts: Readonly<Record<Name, string | undefined>>,
): Partial<Record<Name, string>> {
  const cleaned: Partial<Record<Name, string>> = {};
  for (const [name, text] of Object.entries(texts) as [Name, string | undefined][]) {
    const clean = cleanText(text);
    if (clean !== undefined) cleaned[name] = clean;
  }
  return cleaned;
}
