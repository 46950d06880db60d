import type { FastifyReply } from 'fastify';
import { anyAddress } from '../../devices/address/address-policy.ts';
import type { Scraped } from '../../devices/directory.ts';
import type { OpenedDevice } from '../../devices/registered-targets.ts';
import { diagnose } from '../../management/connection-test/diagnose.ts';
import type { Diagnosis } from '../../management/connection-test/diagnosis.ts';
import { goneSignal } from '../../management/gone-signal.ts';
import type { Identity } from '../identity.ts';
import type { RouteContext } from './context.ts';

/** A device that is down is tested step by step, for the person who looks at its debug page. */
export async function explainDown(
  scraped: Scraped,
  identity: Identity,
  { context, reply }: { readonly context: RouteContext; readonly reply: FastifyReply },
): Promise<Diagnosis> {
  const { target, policy } = await opened(scraped, identity, context);
  return diagnose(target, { policy, signal: goneSignal(reply), owner: scraped.device?.tenantId });
}

/** With the name instead of the address that the scrape looked up, since looking it up is a step. */
async function opened(
  { target, device }: Scraped,
  identity: Identity,
  { directory }: RouteContext,
): Promise<OpenedDevice> {
  if (device !== undefined && identity.kind === 'token') {
    return directory.open(identity.principal.scope, device.id);
  }
  // Named by the operator of the exporter: in the file, or by `ad_hoc.allow`.
  return { target, policy: anyAddress };
}
