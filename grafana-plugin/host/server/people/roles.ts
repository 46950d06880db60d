export type OrganisationRole = 'None' | 'Viewer' | 'Editor' | 'Admin';

const ranks: Readonly<Record<OrganisationRole, number>> = { None: 0, Viewer: 1, Editor: 2, Admin: 3 };

/** A higher role may what a lower one may. Being administrator of the server does not help, as in Grafana. */
export const hasRole = (own: OrganisationRole, needed: OrganisationRole): boolean =>
  ranks[own] >= ranks[needed];

export const isOrganisationRole = (text: unknown): text is OrganisationRole =>
  typeof text === 'string' && Object.hasOwn(ranks, text);
