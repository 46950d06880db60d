/** Names of labels, where they are not the usual ones. */
export type LabelNames = Readonly<Record<string, string>>;

/** Reads labels by what they mean; a name in the options goes before the usual one. */
export function labelReader(names: LabelNames = {}) {
  return (labels: Readonly<Record<string, string>>, meaning: string): string => {
    const own = (names[meaning] ?? '').trim();
    return labels[own === '' ? meaning : own] ?? '';
  };
}

export type ReadLabel = ReturnType<typeof labelReader>;

/** A thing is unique only within those above it: two tenants may each have a tower1, with a router1 there. */
export const keyOf = (...parts: readonly string[]): string => parts.join('\n');

/** With the tenant where there are several. */
export const namer = (tenants: Iterable<string>): ((tenant: string, name: string) => string) => {
  const hasSeveral = new Set(tenants).size > 1;
  return (tenant, name) => (hasSeveral && tenant !== '' ? `${name} (${tenant})` : name);
};
