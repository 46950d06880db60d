import type { CredentialDraft } from '../../src/management/credentials/repository.ts';
import { Secret } from '../../src/config/secret.ts';
import type { DeviceDraft } from '../../src/devices/device.ts';

/** A valid device draft; tests change the part they are about. */
export function deviceDraft(more: Partial<DeviceDraft> = {}): DeviceDraft {
  return { name: 'ap1', address: '10.1.1.11', type: 'ap', transport: 'api', ...more };
}

export function apiCredential(name: string, password: string): CredentialDraft {
  return {
    name,
    profile: { kind: 'api', username: 'monitor', tls: { mode: 'off' } },
    networks: ['0.0.0.0/0', '::/0', '*.example', '*.example.net', '*.invalid'],
    secrets: { password: new Secret(password) },
  };
}
