/** What an interface is for. Boards and rules find uplinks and backhauls by it. */
export const interfaceRoles = ['uplink', 'backhaul', 'sector', 'customer', 'management'] as const;
export type InterfaceRole = (typeof interfaceRoles)[number];

export const maxPlannedClients = 100_000;

/** What only the operator knows of an interface. */
export interface InterfacePlan {
  readonly role?: InterfaceRole;
  /** Name of the site at the other end. */
  readonly peerSite?: string;
  /** Bits per second that the link can carry, which for a radio is less than the rate of its port. */
  readonly capacity?: number;
  /** Clients that the sector was planned for. */
  readonly plannedClients?: number;
}

/** By name of the interface. */
export type InterfacePlans = Readonly<Record<string, InterfacePlan>>;
