import type { Static } from '@sinclair/typebox';
import { DetailedError } from '../errors/detailed-error.ts';
import { type ExporterError, isInternal } from '../errors/exporter-error.ts';
import { toSnake } from '../management/letter-case.ts';
import { type FieldError, InvalidRequest } from '../management/validation.ts';
import { type problemSchema, problemType } from './problem-schema.ts';

export type Problem = Static<typeof problemSchema>;

/** The body of every error response (RFC 9457). */
export function problemOf(error: ExporterError, requestId: string): Problem {
  const { summary, remedy, status = 500 } = error.description;
  const errors = fieldsOf(error);
  return {
    type: problemType(error.code),
    title: summary,
    status,
    detail: detailOf(error),
    code: error.code,
    remedy,
    instance: `urn:mikrofleet:request:${requestId}`,
    ...(errors === undefined ? {} : { errors }),
    ...(error instanceof DetailedError ? error.details : {}),
  };
}

/** The same in one line, for people. */
export const lineOf = (error: ExporterError): string =>
  `${detailOf(error)} ${error.description.remedy} [${error.code}]`;

function detailOf(error: ExporterError): string {
  if (isInternal(error)) return error.description.summary;
  // The registry uses property names of the code; clients know those of the JSON.
  return error.code === 'registry.invalid-value'
    ? error.message.replace(/^\w+(?=:)/, toSnake)
    : error.message;
}

function fieldsOf(error: ExporterError): FieldError[] | undefined {
  if (error instanceof InvalidRequest) return [...error.errors];
  if (error.code !== 'registry.invalid-value') return undefined;
  const [, field, message] = /^(\w+): (.*)$/s.exec(detailOf(error)) ?? [];
  return field === undefined || message === undefined ? undefined : [{ field, message }];
}
