/**
 * Equal for two spellings of one name of a tenant or site. People do not see how many blanks there are, and write `Tower1`
 * and `tower1` for the same; as labels, these are two.
 */
export const spellingKey = (name: string): string =>
  name.normalize('NFKC').toLowerCase().normalize('NFC').replaceAll(/\s+/gu, ' ');

/** The same for a site, whose name is one of its tenant. */
export const siteSpellingKey = (tenant = '', site: string): string =>
  JSON.stringify([tenant, site].map(spellingKey));
