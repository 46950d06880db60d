import type { OrganisationRole } from './roles.ts';

export interface Organisation {
  readonly id: number;
  readonly name: string;
  /** Its data source shows only series of this tenant; undefined: all. */
  readonly tenant?: string;
}

export interface Person {
  readonly id: number;
  readonly uid: string;
  readonly login: string;
  readonly name: string;
  /** In every organisation. */
  readonly role: OrganisationRole;
  readonly isServerAdmin: boolean;
}

const person = (id: number, login: string, role: OrganisationRole, isServerAdmin = false): Person => ({
  id,
  uid: `person-of-host-${id}`,
  login,
  name: login.charAt(0).toUpperCase() + login.slice(1),
  role,
  isServerAdmin,
});

/** Everybody is in every organisation, so that a switch changes only the organisation. */
export const people: readonly Person[] = [
  person(1, 'root', 'Admin', true),
  person(2, 'admin', 'Admin'),
  person(3, 'editor', 'Editor'),
  person(4, 'viewer', 'Viewer'),
  person(5, 'nobody', 'None'),
];

export const emailOf = ({ login }: Person): string => `${login}@localhost`;
