import { type ApiError, toApiError } from '../../api/api-error.ts';
import { outsidePage } from '../../states/outside-page.ts';
import type { Registration } from './draft.ts';
import { register, type Registered, withNewSite } from './register-call.ts';

export type RegistrationRun = { readonly address: string } & (
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly device: Registered['device'] }
  | { readonly state: 'failed'; readonly error: ApiError }
);

/** The registration of one device: it is contacted, which takes its time, and the person may be on other pages. */
export const registrationRun = outsidePage<RegistrationRun>();

interface Wanted {
  readonly transport: 'api' | 'snmp';
  readonly body: Registration;
  /** Name of a site that is made with it. */
  readonly newSite: string | undefined;
  /** Also while the page is another one. */
  readonly onEnd: () => void;
}

/** One at a time: a double click is one device. */
export async function startRegistration({ transport, body, newSite, onEnd }: Wanted): Promise<void> {
  if (registrationRun.get()?.state === 'running') return;
  const { address } = body;
  registrationRun.set({ address, state: 'running' });
  const work = () => register(transport, body);
  try {
    const { device } = await (newSite === undefined ? work() : withNewSite(newSite, work));
    registrationRun.set({ address, state: 'done', device });
  } catch (error) {
    registrationRun.set({ address, state: 'failed', error: toApiError(error) });
  } finally {
    onEnd();
  }
}

/** A failure that was read, or is about to be tried again. */
export function forgetFailure(): void {
  if (registrationRun.get()?.state === 'failed') registrationRun.set(undefined);
}
