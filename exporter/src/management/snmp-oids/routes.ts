import { Type } from '@sinclair/typebox';
import { oidSets } from '../../oids/oid-sets.ts';
import { defineRoutes, route } from '../define-route.ts';
import { deviceRead } from '../devices/feature.ts';

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

export default defineRoutes('OIDs', 'OIDs read over SNMP.', [
  route({
    method: 'GET',
    path: '/snmp-oids',
    permission: deviceRead,
    summary: 'List all OIDs read over SNMP.',
    description: 'For SNMP views and firewalls: nothing else is read, and nothing is written.',
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
