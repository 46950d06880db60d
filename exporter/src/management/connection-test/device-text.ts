const textMax = 128;

// Control characters, line separators, invisible and bidirectional ones: a device must not inject them into our pages.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]+/gu;

/** An unpaired high surrogate, left where text was cut. */
const halfPair = /[\ud800-\udbff]$/;

/** Device text fit to show and store: printable, bounded, without padding; undefined when empty. */
export function cleanText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  // Identities of neighbours are padded with NUL bytes, sometimes with garbage after the first.
  const [beforeNul = ''] = text.split('\u0000', 1);
  const clean = beforeNul.replace(unprintable, ' ').trim();
  if (clean === '') return undefined;
  return clean.length > textMax ? `${clean.slice(0, textMax).replace(halfPair, '')}…` : clean;
}

/** The properties with non-empty text, cleaned. */
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
