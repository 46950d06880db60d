import { Type } from '@sinclair/typebox';
import type { DeviceId } from '../../access/ids.ts';
import { neighboursOf } from './neighbours-of.ts';
import { goneSignal } from '../gone-signal.ts';
import { defineRoutes, route } from '../define-route.ts';
import { choiceField, idField, idParams } from '../fields.ts';
import { snakeKeys } from '../letter-case.ts';

const text = (description: string) => Type.Optional(Type.String({ description }));

const candidate = Type.Object(
  {
    address: text('The address to try first.'),
    addresses: Type.Array(Type.String(), { description: 'All that were told.' }),
    mac: text('Hardware address.'),
    identity: text('Name that it gives itself.'),
    platform: text('What it says it is.'),
    version: text('Version of its software.'),
    board: text('Its model.'),
    interfaces: Type.Array(Type.String(), { description: 'Where the device sees it.' }),
    is_mikrotik: Type.Boolean(),
    suggested_type: text('What it seems to be.'),
    registered_id: Type.Optional(idField<DeviceId>('dev', 'It is known already, as this device.')),
    matched_by: Type.Optional(
      choiceField(['address', 'identity'], 'How that was found; devices of one name may be two.'),
    ),
  },
  { title: 'Neighbour' },
);

export default defineRoutes('Discovery of devices', 'Finds devices that may be registered.', [
  route({
    method: 'GET',
    path: '/devices/:id/neighbours',
    permission: 'device.probe-address',
    summary: 'List what a device sees beside it.',
    params: idParams<DeviceId>('dev', 'Id of the device.'),
    contact: true,
    response: Type.Object(
      {
        neighbours: Type.Array(candidate),
        truncated: Type.Boolean({ description: 'There were more than are listed.' }),
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
    errors: ['contact.failed', 'registry.quarantined', 'registry.disabled', 'registry.credential-missing'],
    handler: async ({ services, scope, params, reply }) => {
      const { neighbours, truncated } = await neighboursOf(services, scope, params.id, goneSignal(reply));
      return { body: { neighbours: neighbours.map(snakeKeys), truncated } };
    },
  }),
]);
