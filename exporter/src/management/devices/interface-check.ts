import { maxBitRate } from '../../config/bit-rate.ts';
import { interfaceRoles, maxPlannedClients } from '../../config/interface-plan.ts';
import type { DeviceInterface, InterfaceDraft } from '../../devices/device.ts';
import type { Id } from '../../access/ids.ts';
import type { Checks } from '../../errors/several-errors.ts';
import type { Work } from '../../store/database-session.ts';
import { idOf } from '../../store/references.ts';
import { checkChoice, checkName, checkNumber, invalidValue } from '../../store/values.ts';

/** A large switch has about a hundred ports; VLANs and tunnels need no plan. */
const maxInterfaces = 256;

/** The plans in their stored form, with far sites as ids. */
export async function checkInterfaces(
  work: Work,
  drafts: Readonly<Record<string, InterfaceDraft>>,
  checks: Checks,
): Promise<string> {
  const entries = Object.entries(drafts);
  if (entries.length > maxInterfaces) {
    throw invalidValue('interfaces', `a device can have plans for at most ${maxInterfaces}.`);
  }
  const plans: (readonly [string, DeviceInterface])[] = [];
  for (const [name, draft] of entries) {
    const plan = await checks.run(() => checkInterface(work, draft));
    plans.push([checkName(name, 'interfaces'), plan ?? {}]);
  }
  return JSON.stringify(Object.fromEntries(plans));
}

async function checkInterface(work: Work, draft: InterfaceDraft): Promise<DeviceInterface> {
  const { role, peerSiteId: peer, capacity, plannedClients } = draft;
  checkNumber(capacity ?? null, { min: 1, max: maxBitRate }, 'interfaces');
  checkNumber(plannedClients ?? null, { min: 1, max: maxPlannedClients }, 'interfaces');
  return {
    ...(role === undefined ? {} : { role: checkChoice(role, interfaceRoles, 'interfaces') }),
    ...(peer === undefined ? {} : { peerSiteId: (await idOf(work, 'sites', peer)) as Id<'site'> }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(plannedClients === undefined ? {} : { plannedClients }),
  };
}
