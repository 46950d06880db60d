import { Type } from '@sinclair/typebox';
import type { ErrorCode } from '../errors/codes.ts';
import { type RateLimit, rateLimits } from '../errors/rate-limited.ts';

/** The code as a URN. */
export const problemType = (code: ErrorCode): string => `urn:mikrofleet:error:${code}`;

/** What every error is answered with. */
export const problemSchema = Type.Object(
  {
    type: Type.String({ description: 'The code as a URN.' }),
    title: Type.String({ description: 'What the code means.' }),
    status: Type.Integer({ description: 'The HTTP status again.' }),
    detail: Type.Optional(Type.String({ description: 'What happened this time.' })),
    code: Type.String({ description: 'A code of the error table.' }),
    remedy: Type.String({ description: 'What to do about it.' }),
    instance: Type.Optional(
      Type.String({ description: 'Id of the request, as it stands in log and audit.' }),
    ),
    errors: Type.Optional(
      Type.Array(Type.Object({ field: Type.String(), message: Type.String() }), {
        description: 'The properties of the request that are at fault.',
      }),
    ),
    existing_id: Type.Optional(Type.String({ description: 'Of a duplicate: the id of what is there.' })),
    conflict: Type.Optional(Type.String({ description: 'Of a duplicate: what both have in common.' })),
    cause: Type.Optional(
      Type.Object(
        { code: Type.String(), message: Type.String(), remedy: Type.String() },
        { description: 'Of a device that could not be asked: what is wrong with it.' },
      ),
    ),
    limit: Type.Optional(
      Type.Unsafe<RateLimit>({
        type: 'string',
        enum: [...rateLimits],
        description: 'Of too many requests: which limit.',
      }),
    ),
    diagnosis: Type.Optional(
      Type.Unknown({
        description: 'Of a registration that failed: every step, as `test-connection` tells it.',
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
        remedy: 'Correct the id; the list route shows the existing ones.',
        instance: 'urn:mikrofleet:request:0b7c7a55-6a5e-4a3c-9c2d-1f6f4f0e8a11',
      },
    ],
  },
);
