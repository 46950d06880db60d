import { everyItem } from '../store/page.ts';
import { platformTenant } from '../access/ids.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { textTable } from '../exposition/text-table.ts';
import type { AuditVerdict } from '../management/audit/repository.ts';
import type { RegistryContext } from './with-registry.ts';

interface Chain {
  readonly name: string;
  readonly verdict: AuditVerdict;
}

/** `mikrofleet audit verify [--tenant]`: recomputes the chains. Also for a database that the exporter refuses. */
export async function verifyAudit(context: RegistryContext, tenantName?: string): Promise<string> {
  const chains = await verifyChains(context, tenantName);
  const broken = chains.filter(({ verdict }) => !verdict.whole);
  const table = textTable([['AUDIT OF', 'RECORDS', 'RESULT', 'HEAD'], ...chains.map(toLine)]);
  if (broken.length === 0) return table;
  throw new ExporterError(
    'audit.broken',
    `${table}The audit of ${broken.map(({ name }) => name).join(', ')} is not whole.`,
  );
}

/** `mikrofleet audit accept`: records the ends of the chains as they are now, and that this was done. */
export async function acceptAudit({ registry, operator }: RegistryContext): Promise<string> {
  const { auditHeads, session } = registry;
  if (auditHeads === undefined) return 'No file of audit heads is configured.\n';
  await auditHeads.accept(session);
  await registry.audit.append(operator.all, {
    action: 'audit.accept',
    targetKind: 'audit',
    targetId: platformTenant,
  });
  await auditHeads.settled();
  return `${auditHeads.path} now has the audit heads of the database as it is.\n`;
}

async function verifyChains(
  { registry, operator, tenant }: RegistryContext,
  tenantName: string | undefined,
): Promise<readonly Chain[]> {
  const owners =
    tenantName === undefined
      ? [
          { name: 'platform', id: platformTenant, scope: operator.all },
          ...(await everyItem((query) => registry.tenants.list(operator.all, query))).map(({ id, name }) => ({
            name,
            id,
            scope: operator.tenant(id),
          })),
        ]
      : [await tenant(tenantName).then(({ tenant: { id, name }, scope }) => ({ id, name, scope }))];
  const chains: Chain[] = [];
  for (const { name, id, scope } of owners) {
    const recorded = await registry.auditHeads?.recorded(id);
    chains.push({ name, verdict: await registry.audit.verify(scope, recorded) });
  }
  return chains;
}

function toLine({ name, verdict }: Chain): string[] {
  if (verdict.whole) return [name, String(verdict.records), 'whole', verdict.head];
  return [name, String(verdict.records), `${verdict.reason} at ${verdict.brokenAt}`, ''];
}
