import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'request.invalid-target': {
    status: 400,
    summary: 'The target is neither the name of a configured device nor an address with an optional port.',
    remedy: 'Use a device name, an IPv4 address, a bracketed IPv6 address, or address:port.',
  },
  'request.unknown-target': {
    status: 404,
    summary: 'No device with this name is configured.',
    remedy: 'Add it under `targets` in the configuration file, or correct the name.',
  },
  'request.target-not-allowed': {
    status: 403,
    summary: 'The address is outside the networks in which ad-hoc probes are allowed.',
    remedy: 'Add its network to `ad_hoc.allow`, or configure the device under `targets`.',
  },
  'request.auth-required': {
    status: 400,
    summary: 'An ad-hoc probe needs the name of the auth to use.',
    remedy: 'Add `auth=` with the name of an entry under `auths`.',
  },
  'request.unknown-auth': {
    status: 400,
    summary: 'No auth with this name is configured.',
    remedy: 'Use one of the names under `auths`; the message lists them.',
  },
  'request.unknown-module': {
    status: 400,
    summary: 'There is no module with this name.',
    remedy: 'Use one of the modules in the message, or define it under `modules`.',
  },
  'registry.spelled-otherwise': {
    status: 409,
    summary: 'The configuration file writes the name of this tenant or site otherwise.',
    remedy:
      'Use the spelling that the message names, or change the file first. Labels are compared letter by letter, so two spellings are two sites.',
  },
  'registry.provisioned': {
    status: 409,
    summary: 'The device or site is defined in the configuration file, so the API cannot change it.',
    remedy: 'Change its entry under `targets` or `sites` in the configuration file and reload the exporter.',
  },
  'registry.quarantined': {
    status: 409,
    summary:
      'The device at this address has a different serial number than the registered one, so its credentials are withheld.',
    remedy: 'Check whether the hardware was swapped; then confirm the new serial or correct the address.',
  },
  'registry.credential-missing': {
    status: 409,
    summary: 'The device has no credential for its transport.',
    remedy: 'Assign a credential for this transport, or change the transport.',
  },
  'registry.credential-elsewhere': {
    status: 403,
    summary: 'The stored credential may not be sent to this address.',
    remedy:
      'Edit the credential and add `address:port`, or the network of the address, to where it may be sent (`networks`); that needs its secret again (`PATCH /credentials/ID`). Or enter the account with its secret for this device (`new_credential`).',
  },
  'registry.secret-needed': {
    status: 403,
    summary:
      'The change would send the stored secret elsewhere or less protected, so the secret is needed again.',
    remedy: 'Repeat the request with all secrets of the credential in `secrets`.',
  },
  'registry.serial-missing': {
    status: 409,
    summary:
      'The device at this address reports no serial number, while one is registered, so it is not the same device.',
    remedy:
      'Check what answers at this address. If the hardware was replaced by one without a serial number, remove the device and register it again.',
  },
  'registry.disabled': {
    status: 409,
    summary: 'The device is disabled.',
    remedy: 'Set its state to `active` first.',
  },
  'device.quarantined': {
    summary:
      'Another serial answers than the registered one: nothing is sent to the device until somebody decides.',
    remedy:
      'Check whether the hardware was swapped; then `POST /devices/ID/confirm-hardware`, or correct the address.',
  },
  'device.serial-missing': {
    summary:
      'The device reports no serial number, and one is registered: what answers is not the registered device.',
    remedy:
      'Check what answers at the address, and that the account may read /system/routerboard; after a swap, register the new device.',
  },
  'device.suspended': {
    summary: 'The tenant of the device is suspended, so the device is not contacted.',
    remedy: 'A platform operator sets the state of the tenant to `active`.',
  },
  'device.unknown-module': {
    summary: 'The device is to be read with a module that the configuration file no longer defines.',
    remedy: 'Define the module under `modules` again, or change `modules` of the device.',
  },
  'device.credential-missing': {
    summary: 'The device has no credential for its transport.',
    remedy: 'Assign a credential for this transport, or change the transport.',
  },
  'device.credential-elsewhere': {
    summary:
      'A credential of the device may not be sent to its address and port, so the device is not contacted.',
    remedy:
      'Edit the credential and add `address:port`, or the network of the address, to where it may be sent (`networks`); that needs its secret again (`PATCH /credentials/ID`).',
  },
  'device.credential-unreadable': {
    summary: 'The stored credential of the device cannot be decrypted.',
    remedy:
      'Restore the key file or MIKROFLEET_KEY that belongs to this database; if the key is lost, enter the secret again.',
  },
  'device.record-damaged': {
    summary: 'The record of the device or of its credential in the database is damaged.',
    remedy: 'Write the value that the message names again, with `PATCH` of the record, or restore a backup.',
  },
  'device.address-not-allowed': {
    summary:
      'The address of the device, or what its name resolves to, is outside the networks of its tenant.',
    remedy:
      'Correct the address or the DNS record, or have a platform operator add the network to the networks of the tenant (`PUT /tenants/ID/networks`).',
  },
  'device.registry-unavailable': {
    summary: 'The database of the registered devices does not answer, so the device cannot be looked up.',
    remedy: 'Look at `/-/ready` and `mikrotik_exporter_registry_failures_total`; devices of the file go on.',
  },
} satisfies ErrorRows;
