import { Type } from '@sinclair/typebox';
import { bitRateText, maxBitRate, parseBitRate } from '../../config/bit-rate.ts';
import { interfaceRoles, type InterfaceRole, maxPlannedClients } from '../../config/interface-plan.ts';
import type { DeviceInterface, InterfaceDraft } from '../../devices/device.ts';
import { choiceField, idField, referenceField } from '../fields.ts';

const role = choiceField(interfaceRoles, 'What the interface is for.');
const plannedClients = Type.Integer({
  minimum: 1,
  maximum: maxPlannedClients,
  description: 'Clients that the sector was planned for.',
});
const strict = { additionalProperties: false };
const bits = Type.Integer({ minimum: 1, maximum: maxBitRate });

/** A rate as people write it, or as a number of bits per second. */
export const bitRateField = (what: string) =>
  Type.Union([bits, Type.String({ pattern: bitRateText.source })], {
    description: `${what}, in bits per second or as in 300Mbps.`,
  });

const about = 'What only the operator knows of the interfaces, by their names.';

/** The plans as the API returns them. */
export const interfacesSchema = Type.Record(
  Type.String(),
  Type.Object(
    {
      role: Type.Optional(role),
      peer_site_id: Type.Optional(idField('site', 'The site at the other end of the link.')),
      peer_site: Type.Optional(
        Type.String({ description: 'With the source file: name of the site at the other end.' }),
      ),
      capacity: Type.Optional(Type.Integer({ description: 'What the link can carry, in bits per second.' })),
      planned_clients: Type.Optional(plannedClients),
    },
    strict,
  ),
  { description: about },
);

const draftFields = {
  role,
  planned_clients: plannedClients,
  capacity: bitRateField('What the link can carry'),
};

/** The plans of a body; they replace all earlier ones. */
export const interfaceDrafts = Type.Record(
  Type.String(),
  Type.Partial(
    Type.Object({ ...draftFields, peer_site_id: referenceField('Id or name of the site at the other end.') }),
    strict,
  ),
  { description: `${about} Replaces all earlier plans.` },
);

/** The plans of an inventory, which names sites. */
export const interfaceEntries = Type.Record(
  Type.String(),
  Type.Partial(Type.Object({ ...draftFields, peer_site: Type.String() }), strict),
);

interface Given {
  readonly role?: InterfaceRole;
  readonly capacity?: number | string;
  readonly planned_clients?: number;
  readonly peer_site_id?: string;
  readonly peer_site?: string;
}

/** The plans of a body or an inventory as the registry takes them. */
export const toInterfaces = (
  given: Readonly<Record<string, Given>>,
): Readonly<Record<string, InterfaceDraft>> =>
  Object.fromEntries(Object.entries(given).map(([name, plan]) => [name, toDraft(plan)]));

function toDraft({ role: purpose, capacity: rate, planned_clients: clients, ...far }: Given): InterfaceDraft {
  const peer = far.peer_site_id ?? far.peer_site;
  const capacity = typeof rate === 'string' ? parseBitRate(rate) : rate;
  return {
    ...(purpose === undefined ? {} : { role: purpose }),
    ...(peer === undefined ? {} : { peerSiteId: peer }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(clients === undefined ? {} : { plannedClients: clients }),
  };
}

/** The plans with the names of the JSON. */
export const interfacesToJson = (plans: Readonly<Record<string, DeviceInterface>>) =>
  Object.fromEntries(
    Object.entries(plans).map(
      ([name, { role: purpose, peerSiteId, peerSite, capacity, plannedClients: clients }]) => [
        name,
        {
          ...(purpose === undefined ? {} : { role: purpose }),
          ...(peerSiteId === undefined ? {} : { peer_site_id: peerSiteId }),
          ...(peerSite === undefined ? {} : { peer_site: peerSite }),
          ...(capacity === undefined ? {} : { capacity }),
          ...(clients === undefined ? {} : { planned_clients: clients }),
        },
      ],
    ),
  );
