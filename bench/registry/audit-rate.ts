import { mintScope, type TenantScope } from '@mikrofleet/exporter/access/mint-scope';
import { auditHash, firstHash } from '@mikrofleet/exporter/management/audit/audit-chain';
import type { Registry } from '@mikrofleet/exporter/management/registry';
import { platform } from './fixture.ts';

const rowsOfInsert = 500;

/** Entries per second, each in its own durable transaction. */
export async function appendRate({ audit }: Registry, scope: TenantScope, count: number): Promise<number> {
  const entry = {
    action: 'bench',
    targetKind: 'device',
    targetId: 'dev_bench',
    details: { changed: ['notes'] },
  };
  const startedAt = performance.now();
  for (let i = 0; i < count; i += 1) await audit.append(scope, entry);
  return (count / (performance.now() - startedAt)) * 1000;
}

/** A tenant with this many audit entries, inserted at once. Returns a token that may verify them. */
export async function longAudit(registry: Registry, count: number): Promise<string> {
  const { id } = await registry.tenants.create(platform, { name: 'long audit' });
  const scope = mintScope.tenant(id, { name: 'token:bench', requestId: 'bench', source: '127.0.0.1' });
  const token = await registry.tokens.create(scope, { name: 'bench', role: 'admin', scopes: ['manage'] });
  const first = await registry.audit.verify(scope);
  let previous = first.whole ? first.head : firstHash;
  await registry.session.write(scope, async ({ db, now }) => {
    for (let at = first.records; at < count; at += rowsOfInsert) {
      const rows = Array.from({ length: Math.min(rowsOfInsert, count - at) }, (_, i) => {
        const record = {
          tenant_id: id as string,
          sequence: at + i + 1,
          at: now,
          actor: 'token:bench',
          action: 'device.update',
          target_kind: 'device',
          target_id: 'dev_bench',
          outcome: 'done',
          request_id: 'bench',
          source: '127.0.0.1',
          details: '{"changed":["notes"]}',
          previous_hash: previous,
        };
        previous = auditHash(record);
        return { ...record, hash: previous };
      });
      await db.insertInto('audit').values(rows).execute();
    }
  });
  return token.text.reveal();
}
