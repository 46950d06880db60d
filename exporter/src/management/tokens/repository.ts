import { isTexts, storedJson } from '../../store/stored-json.ts';
import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { isRole, isTokenScope, type Role, type TokenScope, tokenScopes } from '../../access/roles.ts';
import { type AllTenantsScope, assertAllTenants, type Scope } from '../../access/scope.ts';
import { hashToken, makeTokenText, readTokenId } from '../../access/token-text.ts';
import type { Secret } from '../../config/secret.ts';
import { appendAudit } from '../audit/audit-chain.ts';
import { type TenantId, newId } from '../../access/ids.ts';
import {
  hasExpired,
  type PresentedToken,
  type Token,
  type TokenId,
  type TokenSource,
} from '../../access/token.ts';
import { type ListQuery, type Page, selectPage } from '../../store/page.ts';
import { isRegistryError } from '../../store/health.ts';
import type { StoredRow } from '../../store/schema.ts';
import type { DatabaseSession, Work } from '../../store/database-session.ts';
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
const hourMs = 3_600_000;
/** Stored for a token that never expires; later than any other as text, which is how times are compared. */
const never = '9999-12-31T23:59:59.999Z';
/** An expired token is still listed so long, so that whoever looks later finds out why something stopped. */
const shownAfterDays = 7;
/** More tokens than an operator watches; the earliest come first. */
const maxExpiries = 1000;
/** How long the old token still works after a rotation, at most. */
export const maxGraceHours = 30 * 24;
/** Maximum and default lifetime of a token. */
export const maxTokenDays = 365;
/** The last use is written at most this often, since scrapes come every few seconds. */
const lastUseMs = 60_000;

export interface TokenDraft {
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly TokenScope[];
  readonly life?: TokenLife;
}

/** Days until it expires, by default and at most a year; or never, which only the operator of the platform may grant. */
export type TokenLife = { readonly days: number } | { readonly neverBy: AllTenantsScope };

export interface TokenRotation {
  readonly id: TokenId;
  readonly life?: TokenLife;
  /** How long the old token still works, unless it expires before. */
  readonly graceHours: number;
}

export interface NewToken {
  readonly token: Token;
  readonly text: Secret;
}

export interface TokenExpiry extends Token {
  readonly tenantName: string;
  readonly expiresAt: string;
}

/** Tokens of a tenant, or with the platform scope those of the platform. */
export class TokenRepository implements TokenSource {
  readonly #session: DatabaseSession;
  #noNotesUntil = 0;

  constructor(session: DatabaseSession) {
    this.#session = session;
  }

  /** The text is shown only once: only its digest is stored. */
  async create(scope: Scope, draft: TokenDraft): Promise<NewToken> {
    checkDraft(scope, draft);
    return this.#session.write(scope, (work) => insert(work, scope, draft));
  }

  /**
   * Renewal without a gap: a new token with the same name, role and scopes, while the old one still works for the time
   * that it takes to replace it everywhere.
   */
  async rotate(
    scope: Scope,
    { id, life, graceHours }: TokenRotation,
  ): Promise<NewToken & { readonly old: Token }> {
    if (!Number.isInteger(graceHours) || graceHours < 0 || graceHours > maxGraceHours)
      throw invalidValue('grace_hours', `must be a whole number from 0 to ${maxGraceHours}.`);
    return this.#session.write(scope, async (work) => {
      const row = await tokenRow(work, id);
      const { name, role, scopes, revokedAt } = toToken(row);
      if (revokedAt !== null) throw invalidValue('id', 'the token is revoked; create a new one.');
      const draft = { name, role, scopes, ...(life === undefined ? {} : { life }) };
      checkDraft(scope, draft);
      const made = await insert(work, scope, draft);
      const graceEnd = new Date(Date.parse(work.now) + graceHours * hourMs).toISOString();
      const expires_at = row.expires_at < graceEnd ? row.expires_at : graceEnd;
      await ofToken(work, id).set({ expires_at }).execute();
      await appendAudit(work, scope.actor, {
        action: 'token.rotate',
        targetKind: 'token',
        targetId: id,
        details: { name, successor: made.token.id, expiresAt: expires_at },
      });
      return { ...made, old: toToken({ ...row, expires_at }) };
    });
  }

  /** Tokens that expire before `until` or expired lately, the earliest first; for the platform those of all tenants. */
  async expiries(scope: Scope, until = never): Promise<readonly TokenExpiry[]> {
    return this.#session.read(scope, async ({ db, tenant, now }) => {
      const from = new Date(Date.parse(now) - shownAfterDays * dayMs).toISOString();
      const all = db
        .selectFrom('tokens')
        .innerJoin('tenants', 'tenants.id', 'tokens.tenant_id')
        .selectAll('tokens')
        .select('tenants.name as tenant_name')
        .where('tokens.revoked_at', 'is', null)
        .where('tokens.expires_at', '>', from)
        .where('tokens.expires_at', '<', until);
      const rows = await (tenant === undefined ? all : all.where('tokens.tenant_id', '=', tenant))
        .orderBy('tokens.expires_at')
        .limit(maxExpiries)
        .execute();
      return rows.map((row) => ({
        ...toToken(row),
        expiresAt: row.expires_at,
        tenantName: row.tenant_name,
      }));
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
    return this.#session.read(scope, async (work) => toToken(await tokenRow(work, id)));
  }

  /**
   * Whether an accepted token is still valid, and its tenant active: for work that continues after its
   * request was accepted.
   */
  async mayBeUsed(scope: Scope, id: TokenId): Promise<boolean> {
    const token = await this.get(scope, id);
    if (token.revokedAt !== null || hasExpired(token)) return false;
    return this.#session.read(scope, async ({ db }) => {
      const row = await db
        .selectFrom('tenants')
        .select('state')
        .where('id', '=', token.tenantId)
        .executeTakeFirst();
      return row?.state === 'active';
    });
  }

  /** Takes effect at once, on every machine. */
  async revoke(scope: Scope, id: TokenId): Promise<Token> {
    return this.#session.write(scope, async (work) => {
      const row = await tokenRow(work, id);
      if (row.revoked_at !== null) return toToken(row);
      await ofToken(work, id).set({ revoked_at: work.now }).execute();
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

async function tokenRow({ db, owner }: Work, id: TokenId): Promise<StoredRow<'tokens'>> {
  const row = await db
    .selectFrom('tokens')
    .selectAll()
    .where('tenant_id', '=', owner)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw notFound('token');
  return row;
}

const ofToken = ({ db, owner }: Work, id: TokenId) =>
  db.updateTable('tokens').where('tenant_id', '=', owner).where('id', '=', id);

async function insert(work: Work, scope: Scope, draft: TokenDraft): Promise<NewToken> {
  const { role, scopes, life = { days: maxTokenDays } } = draft;
  const name = checkName(draft.name);
  const id = newId('tok');
  const text = makeTokenText(id);
  const row = {
    tenant_id: work.owner as string,
    id: id as string,
    name,
    hash: hashToken(text.reveal()),
    role,
    scopes: JSON.stringify([...new Set(scopes)].sort()),
    created_at: work.now,
    created_by: scope.actor.name,
    expires_at: 'days' in life ? new Date(Date.parse(work.now) + life.days * dayMs).toISOString() : never,
    last_used_at: null,
    revoked_at: null,
  };
  await work.db.insertInto('tokens').values(row).execute();
  const token = toToken(row);
  const { expiresAt } = token;
  await appendAudit(work, scope.actor, {
    action: 'token.create',
    targetKind: 'token',
    targetId: id,
    details: { name, role, scopes, expiresAt },
  });
  return { token, text };
}

function checkDraft(scope: Scope, { role, scopes, life = { days: maxTokenDays } }: TokenDraft): void {
  if (!isRole(role)) throw invalidValue('role', 'is not a role.');
  if ((role === 'platform') !== (scope.kind === 'all-tenants')) {
    throw invalidValue('role', 'platform tokens must have the role platform, other tokens must not.');
  }
  if (scopes.length === 0 || !scopes.every(isTokenScope))
    throw invalidValue('scopes', `at least one of ${tokenScopes.join(', ')}.`);
  if (role === 'platform' && scopes.includes('grafana'))
    throw invalidValue('scopes', 'grafana requires a tenant token.');
  if ('neverBy' in life) {
    assertAllTenants(life.neverBy);
    // What changes something should have an end; what only reads stops an alert when it ends.
    if (!scopes.includes('manage')) return;
    throw invalidValue('days', 'a token with the scope manage must expire.');
  }
  const { days } = life;
  if (!Number.isInteger(days) || days < 1 || days > maxTokenDays)
    throw invalidValue('days', `must be a whole number from 1 to ${maxTokenDays}.`);
}

function toToken(row: StoredRow<'tokens'>): Token {
  return {
    tenantId: row.tenant_id as TenantId,
    id: row.id as TokenId,
    name: row.name,
    role: row.role as Role,
    // A token whose scopes cannot be read may do nothing.
    scopes: (storedJson(row.scopes, isTexts) ?? []) as TokenScope[],
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at === never ? null : row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}
