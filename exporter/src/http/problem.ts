import type { Static } from '@sinclair/typebox';
import { DetailedError } from '../errors/detailed-error.ts';
import type { ExporterError } from '../errors/exporter-error.ts';
import { toSnake } from '../management/letter-case.ts';
import { type FieldError, InvalidRequest } from '../management/validation.ts';
import { type problemSchema, problemType } from './problem-schema.ts';

export type Problem = Static<typeof problemSchema>;

/** Texts of databases and keys name hosts, logins and files, and even a caller without a token may meet them. */
export const isInternal = ({ code }: ExporterError): boolean => /^(?:storage|secret)\./.test(code);

/** What every error is answered with (RFC 9457). */
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

/** The same for people, in one line. */
export const lineOf = (error: ExporterError): string =>
  `${detailOf(error)} ${error.description.remedy} [${error.code}]`;

function detailOf(error: ExporterError): string {
  if (isInternal(error)) return error.description.summary;
  // The registry names properties as the code does; callers know them as JSON has them.
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
