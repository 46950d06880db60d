import { Type } from '@sinclair/typebox';
import { roles, tokenScopes } from '../../access/roles.ts';
import type { Token } from '../../access/token.ts';
import type { AllTenantsScope } from '../../access/scope.ts';
import { maxGraceHours, maxTokenDays, type TokenLife } from './repository.ts';
import { choiceField, idField, moment, nullable } from '../fields.ts';
import { snakeKeys } from '../letter-case.ts';

const fields = {
  name: Type.String({ description: 'Display name.' }),
  role: choiceField(roles, 'Role of its owner.'),
  scopes: Type.Array(
    choiceField(
      tokenScopes,
      'What it may be used for; `grafana` is `manage`, but only on behalf of Grafana users.',
    ),
    {
      minItems: 1,
      uniqueItems: true,
    },
  ),
};

/** No default in the schema: `null` would become it. */
const days = nullable(
  Type.Integer({
    minimum: 1,
    maximum: maxTokenDays,
    description: `Days of validity; default ${maxTokenDays}. null: never expires, which only the platform may grant, and not with the scope \`manage\`.`,
  }),
);

export const rotationDraft = Type.Object(
  {
    days: Type.Optional(days),
    grace_hours: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: maxGraceHours,
        default: 24,
        description: 'How long the old token still works.',
      }),
    ),
  },
  { title: 'TokenRotation', additionalProperties: false, examples: [{ days: 90, grace_hours: 48 }] },
);

/** `days` as the life of a token; asks for the scope of the platform only where it is needed. */
export function lifeOf(
  value: number | null | undefined,
  platform: () => AllTenantsScope,
): { readonly life?: TokenLife } {
  if (value === undefined) return {};
  return { life: value === null ? { neverBy: platform() } : { days: value } };
}

export const tokenDraft = Type.Object(
  {
    ...fields,
    days: Type.Optional(days),
  },
  {
    title: 'TokenDraft',
    additionalProperties: false,
    examples: [{ name: 'prometheus', role: 'viewer', scopes: ['scrape'], days: 90 }],
  },
);

const properties = {
  id: idField('tok', 'Id of the token.'),
  ...fields,
  created_at: moment('When it was created.'),
  created_by: Type.String({ description: 'Who created it.' }),
  expires_at: nullable(moment('When it expires; null: never.')),
  last_used_at: nullable(moment('When it was last used, to the minute.')),
  revoked_at: nullable(moment('When it was revoked.')),
};

const example = {
  id: 'tok_7h2kq9wzv4x8n3m5r6tb',
  name: 'prometheus',
  role: 'viewer',
  scopes: ['scrape'],
  created_at: '2026-01-05T08:00:00.000Z',
  created_by: 'token:tok_8h2kq9wzv4x8n3m5r6tb',
  expires_at: '2026-04-05T08:00:00.000Z',
  last_used_at: null,
  revoked_at: null,
};

export const tokenSchema = Type.Object(properties, { title: 'Token', examples: [example] });
export const newTokenSchema = Type.Object(
  { ...properties, token: Type.String({ description: 'The token itself, shown only once.' }) },
  { title: 'NewToken', examples: [{ ...example, token: 'mkf_…' }] },
);

export const rotatedTokenSchema = Type.Object(
  {
    ...properties,
    token: Type.String({ description: 'The new token itself, shown only once.' }),
    old_token_expires_at: moment('Until when the old token works.'),
  },
  {
    title: 'RotatedToken',
    examples: [{ ...example, token: 'mkf_…', old_token_expires_at: '2026-01-07T08:00:00.000Z' }],
  },
);

export const tokenToJson = (token: Token) => snakeKeys(token);
