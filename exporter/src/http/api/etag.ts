import { ExporterError } from '../../errors/exporter-error.ts';

export const etagOf = (revision: number): string => `"${revision}"`;

/** The revision that the caller has seen; undefined for `*`, whatever is there. */
export function readIfMatch(header: string | undefined): number | undefined {
  if (header === undefined) {
    throw new ExporterError('request.precondition-required', 'The header If-Match is missing.');
  }
  const text = header.trim();
  if (text === '*') return undefined;
  const revision = /^"(\d{1,15})"$/.exec(text)?.[1];
  if (revision === undefined) {
    throw new ExporterError(
      'request.invalid-parameter',
      'The header If-Match is neither * nor one ETag in quotation marks.',
    );
  }
  return Number(revision);
}

/** Whether the caller has this revision already, by the header `If-None-Match`; `*` is whatever is there. */
export function isKnown(header: string | undefined, revision: number): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etagOf(revision));
}
