import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import type { Registration } from './draft.ts';

export type Registered = components['schemas']['RegisteredDevice'];

/** Over the API or SNMP. */
export const register = (transport: 'api' | 'snmp', body: Registration): Promise<Registered> =>
  transport === 'api' ? api.post('/register-device', { body }) : api.post('/register-snmp', { body });

/** With a site that is made for it. If the registration fails, the site is gone again: nothing is half done. */
export async function withNewSite<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const { id, revision } = await api.post('/sites', { body: { name } });
  try {
    return await work();
  } catch (error) {
    // The failure of the registration is what the person has to know; a site that stays is seen in the list.
    await api
      .remove('/sites/{id}', { path: { id }, ...(revision === null ? {} : { revision }) })
      .catch(() => undefined);
    throw error;
  }
}
