import { Type } from '@sinclair/typebox';
import { collectors } from '../../collectors/index.generated.ts';
import { deviceTypes } from '../../define/device-types.ts';
import { defineRoutes, route } from '../define-route.ts';
import { deviceRead } from '../devices/feature.ts';
import { choiceField } from '../fields.ts';
import { readOidSets } from './read-oids.ts';

const object = Type.Object(
  {
    name: Type.String({ description: 'Name in the MIB.' }),
    oid: Type.String({ description: 'Scalars with the trailing .0.' }),
    collectors: Type.Array(Type.String(), {
      description: 'Collectors that read it; empty if it only identifies the device.',
    }),
  },
  { title: 'Oid' },
);

const set = Type.Object(
  {
    name: Type.String({
      description: 'Name of the set; other for what collectors of the configuration file add.',
    }),
    scalars: Type.Array(object),
    tables: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          mib: Type.String(),
          oid: Type.String({ description: 'OID of a row.' }),
          columns: Type.Array(object),
        },
        { title: 'OidTable' },
      ),
    ),
  },
  { title: 'OidSet' },
);

export default defineRoutes('OIDs', 'OIDs read over SNMP.', [
  route({
    method: 'GET',
    path: '/snmp-oids',
    permission: deviceRead,
    // what is read of a type of device belongs to no tenant
    tenancy: 'either',
    summary: 'List all OIDs read over SNMP.',
    description:
      'For an SNMP proxy, or the view of an agent that has views: nothing else is read, and nothing is written. With a device type, what the built-in modules of the type read.',
    query: Type.Object(
      {
        type: Type.Optional(choiceField(deviceTypes, 'What devices of this type are asked for by default.')),
      },
      { additionalProperties: false },
    ),
    response: Type.Object(
      { sets: Type.Array(set) },
      {
        title: 'OidSetList',
        examples: [
          {
            sets: [
              {
                name: 'snmpv2-mib',
                scalars: [{ name: 'sysName', oid: '1.3.6.1.2.1.1.5.0', collectors: ['system'] }],
                tables: [],
              },
            ],
          },
        ],
      },
    ),
    handler: ({ services, query: { type } }) => ({
      body: { sets: readOidSets(collectors, services.customCollectors(), type) },
    }),
  }),
]);
