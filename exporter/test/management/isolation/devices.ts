import { apiCredential, deviceDraft } from '../../store/samples.ts';
import {
  type MakeCases,
  nothing,
  notFound,
  own,
  platformOnly,
  unknownReference,
} from '../isolation-cases.ts';

const seenAt = '2026-01-05T08:00:00.000Z';

const make: MakeCases = async ({ registry, victim }) => {
  const site = await registry.sites.create(victim, { name: 'victim site of the device' });
  const credential = await registry.credentials.create(
    victim,
    apiCredential('victim credential of the device', 'victim-marker'),
  );
  const facts = { serial: 'VICTIM', board: 'victim board' };
  const device = await registry.devices.create(
    victim,
    deviceDraft({ name: 'victim device', siteId: site.id, credentials: { api: credential.id }, facts }),
  );
  return {
    ids: { devices: [device.id] },
    cases: {
      'devices.create': unknownReference(({ devices }, scope) =>
        devices.create(scope, deviceDraft({ credentials: { api: credential.id } })),
      ),
      'devices.get': notFound(({ devices }, scope) => devices.get(scope, device.id)),
      'devices.find': nothing(({ devices }, scope) => devices.find(scope, device.id)),
      'devices.check': own(({ devices }, scope) =>
        devices.check(scope, deviceDraft({ name: device.name, address: device.address, facts })),
      ),
      'devices.existing': own(({ devices }, scope) =>
        devices.existing(scope, { address: device.address, port: device.port, facts }),
      ),
      'devices.withheld': own(({ devices }, scope) => devices.withheld(scope)),
      'devices.update': notFound(({ devices }, scope) =>
        devices.update(scope, { id: device.id, change: { notes: 'mine' } }),
      ),
      'devices.remove': notFound(({ devices }, scope) => devices.remove(scope, device.id)),
      'devices.observe': notFound(({ devices }, scope) => devices.observe(scope, device.id, facts)),
      'devices.confirmHardware': notFound(({ devices }, scope) => devices.confirmHardware(scope, device.id)),
      'observations.store': own(({ observations }, scope) =>
        observations.store(scope, [
          { id: device.id, revision: 1, facts, askedAt: seenAt, errorCode: null, upAt: seenAt },
        ]),
      ),
      'observations.noteContacts': platformOnly(({ observations }, scope) =>
        observations.noteContacts(scope as never, [
          { id: device.id, askedAt: seenAt, errorCode: null, upAt: seenAt },
        ]),
      ),
      'history.list': own(({ history }, scope) => history.list(scope, { filter: { deviceId: device.id } })),
    },
  };
};

export default make;
