import { text } from '../texts/names.ts';
import type { Names } from './use-known-names.ts';

/** Who it was, from `token:tok_…` or `grafana:alice`. The kind stays before the name: a person may be called as a token is. */
export function actorWords(actor: string, names: Names): string {
  const end = actor.indexOf(':');
  const kind = actor.slice(0, Math.max(end, 0));
  if (!Object.hasOwn(text.english, kind)) return actor;
  const own = actor.slice(end + 1);
  return text(kind as keyof typeof text.english, { name: isToken(actor) ? (names.get(own) ?? own) : own });
}

export const isToken = (actor: string): boolean => actor.startsWith('token:');
