import { ExporterError } from '../../errors/exporter-error.ts';

export const etagOf = (revision: number): string => `"${revision}"`;

/** The revision that the client has seen; undefined for `*`, any revision. */
export function readIfMatch(header: string | undefined): number | undefined {
  if (header === undefined) {
    throw new ExporterError('request.precondition-required', 'The If-Match header is missing.');
  }
  const text = header.trim();
  if (text === '*') return undefined;
  const revision = /^"(\d{1,15})"$/.exec(text)?.[1];
  if (revision === undefined) {
    throw new ExporterError(
      'request.invalid-parameter',
      'The If-Match header is neither * nor a single quoted ETag.',
    );
  }
  return Number(revision);
}

/** Whether the client already has this revision, by the `If-None-Match` header; `*` matches any. */
export function isKnown(header: string | undefined, revision: number): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etagOf(revision));
}
