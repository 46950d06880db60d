import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { isRole, isTokenScope, type Role, type TokenScope, tokenScopes } from '../../access/roles.ts';
import { type AllTenantsScope, assertAllTenants, type Scope } from '../../access/scope.ts';
import { hashToken, makeTokenText, readTokenId } from '../../access/token-text.ts';
import type { Secret } from '../../config/secret.ts';
import { appendAudit } from '../audit/audit-chain.ts';
import { type TenantId, newId } from '../../access/ids.ts';
import type { PresentedToken, Token, TokenId, TokenSource } from '../../access/token.ts';
import { type ListQuery, type Page, selectPage } from '../../store/page.ts';
import { isRegistryError } from '../../store/health.ts';
import type { StoredRow } from '../../store/schema.ts';
import type { DatabaseSession } from '../../store/database-session.ts';
import { checkName, invalidValue } from '../../store/values.ts';
import { notFound } from '../../store/record-errors.ts';
import type { TenantState } from '../tenants/repository.ts';

declare module '../../store/schema.ts' {
  interface Database {
    tokens: TokenTable;
  }
}

interface TokenTable {
  tenant_id: string;
  id: string;
  name: string;
  hash: string;
  role: string;
  scopes: string;
  created_at: string;
  created_by: string;
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

const dayMs = 86_400_000;
/** Maximum and default lifetime of a token. */
export const maxTokenDays = 365;
/** The last use is written at most this often, since scrapes come every few seconds. */
const lastUseMs = 60_000;

export interface TokenDraft {
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly TokenScope[];
  /** Default and maximum: a year. */
  readonly days?: number;
}

/** Tokens of a tenant, or with the platform scope those of the platform. */
export class TokenRepository implements TokenSource {
  readonly #session: DatabaseSession;
  #noNotesUntil = 0;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  /** The text is shown only once: only its digest is stored. */
  async create(scope: Scope, draft: TokenDraft): Promise<{ readonly token: Token; readonly text: Secret }> {
    const days = checkDraft(scope, draft);
    const name = checkName(draft.name);
    return this.#session.write(scope, async (work) => {
      const id = newId('tok');
      const text = makeTokenText(id);
      const row = {
        tenant_id: work.owner as string,
        id: id as string,
        name,
        hash: hashToken(text.reveal()),
        role: draft.role,
        scopes: JSON.stringify([...new Set(draft.scopes)].sort()),
        created_at: work.now,
        created_by: scope.actor.name,
        expires_at: new Date(Date.parse(work.now) + days * dayMs).toISOString(),
        last_used_at: null,
        revoked_at: null,
      };
      await work.db.insertInto('tokens').values(row).execute();
      const details = { name, role: draft.role, scopes: draft.scopes, expiresAt: row.expires_at };
      await appendAudit(work, scope.actor, {
        action: 'token.create',
        targetKind: 'token',
        targetId: id,
        details,
      });
      return { token: toToken(row), text };
    });
  }

  async list(
    scope: Scope,
    query: ListQuery<{ active?: boolean; name?: string }, 'name' | 'created'> = {},
  ): Promise<Page<Token>> {
    return this.#session.read(scope, async (work) => {
      const where = [sql`tenant_id = ${work.owner}`];
      const active = sql`(revoked_at is null and expires_at > ${work.now})`;
      if (query.filter?.active !== undefined) where.push(query.filter.active ? active : sql`not ${active}`);
      if (query.filter?.name !== undefined) where.push(sql`name = ${query.filter.name.normalize('NFC')}`);
      const columns = { name: 'name', created: 'created_at' } as const;
      const page = { table: 'tokens', id: 'id', columns, defaultSort: 'created', where, query } as const;
      const { rows, ...next } = await selectPage(work, page);
      return { items: rows.map(toToken), ...next };
    });
  }

  async get(scope: Scope, id: TokenId): Promise<Token> {
    return this.#session.read(scope, async ({ db, owner }) => {
      const row = await db
        .selectFrom('tokens')
        .selectAll()
        .where('tenant_id', '=', owner)
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) throw notFound('token');
      return toToken(row);
    });
  }

  /** Whether an accepted token is still valid: for work that continues after its request was accepted. */
  async mayBeUsed(scope: Scope, id: TokenId): Promise<boolean> {
    const { revokedAt, expiresAt } = await this.get(scope, id);
    return revokedAt === null && Date.parse(expiresAt) > Date.now();
  }

  /** Takes effect at once, on every machine. */
  async revoke(scope: Scope, id: TokenId): Promise<Token> {
    return this.#session.write(scope, async (work) => {
      const row = await work.db
        .selectFrom('tokens')
        .selectAll()
        .where('tenant_id', '=', work.owner)
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) throw notFound('token');
      if (row.revoked_at !== null) return toToken(row);
      await work.db
        .updateTable('tokens')
        .set({ revoked_at: work.now })
        .where('tenant_id', '=', work.owner)
        .where('id', '=', id)
        .execute();
      const entry = {
        action: 'token.revoke',
        targetKind: 'token',
        targetId: id,
        details: { name: row.name },
      };
      await appendAudit(work, scope.actor, entry);
      return toToken({ ...row, revoked_at: work.now });
    });
  }

  /** For the access module, which does not know the tenant yet: finds the owner of a token. */
  async present(scope: AllTenantsScope, text: string): Promise<PresentedToken | undefined> {
    assertAllTenants(scope);
    const id = readTokenId(text);
    if (id === undefined) return undefined;
    return this.#session.read(scope, async ({ db }) => {
      const row = await db
        .selectFrom('tokens')
        .innerJoin('tenants', 'tenants.id', 'tokens.tenant_id')
        .selectAll('tokens')
        .select('tenants.state as tenant_state')
        .where('tokens.id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const genuine = timingSafeEqual(Buffer.from(row.hash, 'hex'), Buffer.from(hashToken(text), 'hex'));
      const active: TenantState = 'active';
      return genuine ? { token: toToken(row), isTenantActive: row.tenant_state === active } : undefined;
    });
  }

  /** Records the use of a token, at most once a minute. If that fails, the token stays valid. */
  async noteUse(scope: AllTenantsScope, token: Token): Promise<void> {
    assertAllTenants(scope);
    if (token.lastUsedAt !== null && Date.now() - Date.parse(token.lastUsedAt) < lastUseMs) return;
    if (performance.now() < this.#noNotesUntil) return;
    try {
      await this.#session.write(scope, async ({ db, now }) => {
        await db
          .updateTable('tokens')
          .set({ last_used_at: now })
          .where('tenant_id', '=', token.tenantId)
          .where('id', '=', token.id)
          .execute();
      });
    } catch (error) {
      if (!isRegistryError(error)) throw error;
      // On SQLite each attempt may block for seconds.
      this.#noNotesUntil = performance.now() + lastUseMs;
    }
  }
}

function checkDraft(scope: Scope, { role, scopes, days = maxTokenDays }: TokenDraft): number {
  if (!isRole(role)) throw invalidValue('role', 'is not a role.');
  if ((role === 'platform') !== (scope.kind === 'all-tenants')) {
    throw invalidValue('role', 'platform tokens must have the role platform, other tokens must not.');
  }
  if (scopes.length === 0 || !scopes.every(isTokenScope))
    throw invalidValue('scopes', `at least one of ${tokenScopes.join(', ')}.`);
  if (role === 'platform' && scopes.includes('grafana'))
    throw invalidValue('scopes', 'grafana requires a tenant token.');
  if (Number.isInteger(days) && days >= 1 && days <= maxTokenDays) return days;
  throw invalidValue('days', `must be a whole number from 1 to ${maxTokenDays}.`);
}

function toToken(row: StoredRow<'tokens'>): Token {
  return {
    tenantId: row.tenant_id as TenantId,
    id: row.id as TokenId,
    name: row.name,
    role: row.role as Role,
    scopes: JSON.parse(row.scopes) as TokenScope[],
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}
