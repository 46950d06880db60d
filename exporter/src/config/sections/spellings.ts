import { siteSpellingKey, spellingKey } from '../spelling-key.ts';

interface Spelling {
  readonly text: string;
  readonly where: string;
}

/** How the tenants and sites that many entries name are written: the first spelling counts. */
export class Spellings {
  readonly #tenants = new Map<string, Spelling>();
  readonly #sites = new Map<string, Spelling>();

  /** What is wrong with the spelling of a tenant; `where` is said of it in later messages. */
  ofTenant(text: string | undefined, where: string): string | undefined {
    if (text === undefined) return undefined;
    return otherThanFirst(this.#tenants, spellingKey(text), 'tenant', { text, where });
  }

  ofSite(tenant: string | undefined, text: string | undefined, where: string): string | undefined {
    if (text === undefined) return undefined;
    return otherThanFirst(this.#sites, siteSpellingKey(tenant, text), 'site', { text, where });
  }
}

function otherThanFirst(
  known: Map<string, Spelling>,
  key: string,
  kind: 'tenant' | 'site',
  spelling: Spelling,
): string | undefined {
  const first = known.get(key) ?? spelling;
  known.set(key, first);
  return first.text === spelling.text ? undefined : `The ${kind} is written "${first.text}" ${first.where}`;
}
