import type { ExporterError } from '../errors/exporter-error.ts';
import type { JsonSchema, LiveRow } from './json.ts';
import type { LiveResource } from './resource.ts';

/** An error as JSON. The code is in the error table. */
export interface LiveError {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** Answer of a live read; the names are those of the JSON. */
export interface LiveResult {
  readonly device: string;
  readonly resource: string;
  readonly transport: 'api' | 'snmp';
  /** When the device was read; slightly in the past if the answer was shared. */
  readonly read_at: string;
  readonly duration_seconds: number;
  /** Whether everything the device has was read. `limit` does not make an answer incomplete. */
  readonly complete: boolean;
  /** Whether the device does not support the resource; `note` explains it. */
  readonly absent: boolean;
  readonly note?: string;
  /** Number of rows read; `rows` contains those from `offset` on, at most `limit`. */
  readonly total: number;
  /** Rows that match the search; absent without one. */
  readonly matching?: number;
  readonly offset: number;
  readonly limit: number;
  readonly rows: readonly LiveRow[];
  /** Further errors: what could not be read or parsed. */
  readonly warnings: readonly LiveError[];
  /** Why the device as a whole could not be read. */
  readonly error?: LiveError;
}

export function liveErrorOf(error: ExporterError): LiveError {
  return { code: error.code, message: error.message, remedy: error.description.remedy };
}

export const errorSchema: JsonSchema = {
  title: 'LiveError',
  type: 'object',
  properties: {
    code: { type: 'string', description: 'Error code.' },
    message: { type: 'string', description: 'What happened.' },
    remedy: { type: 'string', description: 'What to do about it.' },
  },
  required: ['code', 'message', 'remedy'],
  additionalProperties: false,
};

/** JSON Schema of the answer for one resource. */
export function resultSchema(resource: LiveResource): JsonSchema {
  const title = `Live${pascal(resource.name)}`;
  return {
    title,
    type: 'object',
    description: resource.title,
    properties: {
      device: { type: 'string', description: 'ID or name of the device.' },
      resource: { type: 'string', const: resource.name },
      transport: { type: 'string', enum: ['api', 'snmp'] },
      read_at: { type: 'string', format: 'date-time', description: 'When the device was read.' },
      duration_seconds: { type: 'number', description: 'Duration of the read.', 'x-unit': 'seconds' },
      complete: { type: 'boolean', description: 'Whether everything the device has was read.' },
      absent: { type: 'boolean', description: 'Whether the device does not support the resource.' },
      note: { type: 'string', description: 'Why there are no rows.' },
      total: { type: 'integer', description: 'Number of rows read from the device.' },
      matching: { type: 'integer', description: 'Number of them that `search` matches; absent without it.' },
      offset: { type: 'integer', description: 'Number of rows skipped.' },
      limit: { type: 'integer', description: 'Maximum number of rows in this answer.' },
      rows: { type: 'array', items: { title: `${title}Row`, ...resource.schema } },
      warnings: { type: 'array', items: errorSchema, description: 'What could not be read or parsed.' },
      error: { ...errorSchema, description: 'Why the device as a whole could not be read.' },
    },
    required: [
      'device',
      'resource',
      'transport',
      'read_at',
      'duration_seconds',
      'complete',
      'absent',
      'total',
      'offset',
      'limit',
      'rows',
      'warnings',
    ],
    additionalProperties: false,
    examples: resource.example === undefined ? [] : [exampleOf(resource, resource.example)],
  };
}

const pascal = (name: string): string =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

function exampleOf(resource: LiveResource, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    device: 'dev_7h2kq9wzv4x8n3m5r6tb',
    resource: resource.name,
    transport: resource.overApi ? 'api' : 'snmp',
    read_at: '2026-01-05T08:00:00.000Z',
    duration_seconds: 0.042,
    complete: true,
    absent: false,
    total: 1,
    offset: 0,
    limit: 1000,
    rows: [row],
    warnings: [],
  };
}
