import { Type } from '@sinclair/typebox';
import { deviceQuery } from '../devices/schema.ts';
import { idField, moment } from '../fields.ts';
import { snakeKeys } from '../letter-case.ts';
import type { SavedSearch } from './repository.ts';

const fields = {
  name: Type.String({ description: 'Unique in the tenant, ignoring letter case.' }),
  filter: Type.Object(deviceQuery.properties, {
    additionalProperties: false,
    description: 'Parameters of `GET /devices`. A site in it may have been removed since.',
  }),
  notes: Type.String({ description: 'Free text.' }),
};

const example = {
  name: 'Sectors on 7.12',
  filter: { type: 'ap', role: 'sector', version: '7.12.1' },
  notes: 'To be upgraded.',
};
const strict = { additionalProperties: false, examples: [example] };

export const searchDraft = Type.Composite(
  [
    Type.Object({ name: fields.name, filter: fields.filter }),
    Type.Partial(Type.Object({ notes: fields.notes })),
  ],
  { title: 'SavedSearchDraft', ...strict },
);
export const searchChange = Type.Partial(Type.Object(fields), { title: 'SavedSearchChange', ...strict });

export const searchSchema = Type.Object(
  {
    id: idField('srch', 'Id of the saved search.'),
    ...fields,
    created_at: moment('When it was created.'),
    updated_at: moment('When it was last changed.'),
    revision: Type.Integer({ description: 'Increases with every change; the ETag.' }),
  },
  {
    title: 'SavedSearch',
    description: 'A saved search.',
    examples: [
      {
        id: 'srch_7h2kq9wzv4x8n3m5r6tb',
        ...example,
        created_at: '2026-01-05T08:00:00.000Z',
        updated_at: '2026-01-05T08:00:00.000Z',
        revision: 1,
      },
    ],
  },
);

export const searchToJson = (search: SavedSearch) => snakeKeys(search);
