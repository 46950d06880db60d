import { Type } from '@sinclair/typebox';
import { roles, tokenScopes } from '../../access/roles.ts';
import type { Token } from '../../access/token.ts';
import { maxTokenDays } from './repository.ts';
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

export const tokenDraft = Type.Object(
  {
    ...fields,
    days: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: maxTokenDays,
        default: maxTokenDays,
        description: 'Days of validity.',
      }),
    ),
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
  expires_at: moment('When it expires.'),
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

export const tokenToJson = (token: Token) => snakeKeys(token);
