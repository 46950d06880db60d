import { Type } from '@sinclair/typebox';
import { oidSets } from '../../oids/oid-sets.ts';
import { defineRoutes, route } from '../define-route.ts';

const object = Type.Object(
  {
    name: Type.String({ description: 'Name in the MIB.' }),
    oid: Type.String({ description: 'Scalars with the trailing .0.' }),
  },
  { title: 'Oid' },
);

const set = Type.Object(
  {
    name: Type.String({ description: 'Name of the set.' }),
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

export default defineRoutes('OIDs', 'What is asked for over SNMP.', [
  route({
    method: 'GET',
    path: '/snmp-oids',
    permission: 'device.read',
    summary: 'List everything that is ever asked for over SNMP.',
    description: 'For views of SNMP agents and for firewalls: nothing else is read, and nothing is written.',
    response: Type.Object(
      { sets: Type.Array(set) },
      {
        title: 'OidSetList',
        examples: [
          {
            sets: [
              {
                name: 'snmpv2-mib',
                scalars: [{ name: 'sysName', oid: '1.3.6.1.2.1.1.5.0' }],
                tables: [],
              },
            ],
          },
        ],
      },
    ),
    handler: () => ({ body: { sets: oidSets } }),
  }),
]);
