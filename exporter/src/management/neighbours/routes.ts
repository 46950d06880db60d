import { Type } from '@sinclair/typebox';
import { neighboursOf } from './neighbours-of.ts';
import { goneSignal } from '../gone-signal.ts';
import { defineRoutes, route } from '../define-route.ts';
import { choiceField, idField, idParams } from '../fields.ts';
import { snakeKeys } from '../letter-case.ts';
import { deviceProbeAddress } from '../devices/feature.ts';

const text = (description: string) => Type.Optional(Type.String({ description }));

const candidate = Type.Object(
  {
    address: text('The address to try first.'),
    addresses: Type.Array(Type.String(), { description: 'All reported addresses.' }),
    mac: text('MAC address.'),
    identity: text('Identity of the neighbour.'),
    platform: text('Reported platform.'),
    version: text('Software version.'),
    board: text('Model.'),
    interfaces: Type.Array(Type.String(), { description: 'Interfaces on which the neighbour is seen.' }),
    is_mikrotik: Type.Boolean(),
    suggested_type: text('Suggested device type.'),
    registered_id: Type.Optional(idField('dev', 'Id under which it is already known.')),
    matched_by: Type.Optional(
      choiceField(
        ['address', 'identity'],
        'How the match was found; two devices may have the same identity.',
      ),
    ),
  },
  { title: 'Neighbour' },
);

export default defineRoutes('Discovery of devices', 'Finds devices to register.', [
  route({
    method: 'GET',
    path: '/devices/:id/neighbours',
    permission: deviceProbeAddress,
    summary: 'List the neighbours of a device.',
    params: idParams('dev', 'Id of the device.'),
    contact: true,
    response: Type.Object(
      {
        neighbours: Type.Array(candidate),
        truncated: Type.Boolean({ description: 'More neighbours exist than are listed.' }),
      },
      {
        title: 'NeighbourList',
        examples: [
          {
            neighbours: [
              {
                address: '10.1.1.12',
                addresses: ['10.1.1.12'],
                mac: '48:8F:5A:00:00:01',
                identity: 'tower1-ap2',
                interfaces: ['ether2'],
                is_mikrotik: true,
                suggested_type: 'ap',
              },
            ],
            truncated: false,
          },
        ],
      },
    ),
    errors: [
      'contact.failed',
      'registry.quarantined',
      'registry.serial-missing',
      'registry.disabled',
      'registry.credential-missing',
      'registry.credential-elsewhere',
    ],
    handler: async ({ services, scope, params, reply }) => {
      const { neighbours, truncated } = await neighboursOf(services, scope, params.id, goneSignal(reply));
      return { body: { neighbours: neighbours.map(snakeKeys), truncated } };
    },
  }),
]);
