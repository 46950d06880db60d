import { Type } from '@sinclair/typebox';
import type { ErrorCode } from '../errors/codes.ts';
import { fieldErrorSchema } from '../management/fields.ts';
import { type RateLimit, rateLimits } from '../errors/rate-limited.ts';

/** The code as a URN. */
export const problemType = (code: ErrorCode): string => `urn:mikrofleet:error:${code}`;

/** The body of every error response. */
export const problemSchema = Type.Object(
  {
    type: Type.String({ description: 'The code as a URN.' }),
    title: Type.String({ description: 'Meaning of the code.' }),
    status: Type.Integer({ description: 'The HTTP status.' }),
    detail: Type.Optional(Type.String({ description: 'What happened.' })),
    code: Type.String({ description: 'Code from the error table.' }),
    remedy: Type.String({ description: 'What to do about it.' }),
    instance: Type.Optional(Type.String({ description: 'Request id, as in log and audit.' })),
    errors: Type.Optional(
      Type.Array(fieldErrorSchema, { description: 'The invalid properties of the request.' }),
    ),
    summary: Type.Optional(
      Type.Array(Type.String(), { description: 'For an import: one sentence per kind of mistake.' }),
    ),
    existing_id: Type.Optional(Type.String({ description: 'For a duplicate: id of the existing record.' })),
    conflict: Type.Optional(Type.String({ description: 'For a duplicate: the property that both share.' })),
    cause: Type.Optional(
      Type.Object(
        { code: Type.String(), message: Type.String(), remedy: Type.String() },
        { description: 'For a device that could not be contacted: the cause.' },
      ),
    ),
    limit: Type.Optional(
      Type.Unsafe<RateLimit>({
        type: 'string',
        enum: [...rateLimits],
        description: 'For too many requests: which limit.',
      }),
    ),
    diagnosis: Type.Optional(
      Type.Unknown({
        description: 'For a failed registration: every step, as in `test-connection`.',
      }),
    ),
  },
  {
    title: 'Problem',
    description: 'A problem document (RFC 9457).',
    examples: [
      {
        type: problemType('registry.not-found'),
        title: 'There is no record with this id, or the token may not see it.',
        status: 404,
        detail: 'There is no device with this id.',
        code: 'registry.not-found',
        remedy: 'Correct the id or name; the list of these records shows the existing ones.',
        instance: 'urn:mikrofleet:request:0b7c7a55-6a5e-4a3c-9c2d-1f6f4f0e8a11',
      },
    ],
  },
);
