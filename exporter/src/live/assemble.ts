import type { Steps } from '../concurrency/slices.ts';
import type { Target } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import type { RowReader } from '../define/row-reader.ts';
import { lossText, valueError } from '../probe/read-log.ts';
import type { TableReading } from '../probe/reading.ts';
import { liveTable } from './columns.ts';
import { joinRows } from './join-rows.ts';
import type { LiveResource } from './resource.ts';
import { type JsonRows, jsonRowsOf } from './json-rows.ts';
import { liveErrorOf, type LiveError, type LiveResult } from './result.ts';

/** Limit per table; further rows are counted but not kept. */
export const maxRowsOfTable = 20_000;

/** All rows of a resource; callers get a page of them. */
export type WholeResult = Omit<LiveResult, 'offset' | 'limit'>;

/** What a read of several resources reports about one of them. */
export function* assemble(
  target: Target,
  resource: LiveResource,
  reading: TableReading,
  readAt: Date,
): Steps<WholeResult> {
  const tables = reading.tables.filter(({ table }) => table.resource?.name === resource.name);
  const sources: JsonRows[] = [];
  for (const read of tables) {
    const table = liveTable(read.table);
    if (table !== undefined) sources.push(yield* jsonRowsOf(table, read));
  }
  const rows = yield* joinRows(sources);
  const results = reading.collectors.filter(({ name }) => resource.sources.some((one) => one.name === name));
  const isAbsent =
    reading.error === undefined && rows.length === 0 && results.every(({ outcome }) => outcome === 'absent');
  const warnings = [...results.flatMap(({ error }) => error ?? []), ...tables.flatMap(warningsOf)].map(
    liveErrorOf,
  );
  return {
    ...heading(target, resource),
    read_at: readAt.toISOString(),
    duration_seconds: Math.round(reading.durationMs * 1000) / 1e6,
    complete: reading.error === undefined && warnings.length === 0,
    absent: isAbsent,
    ...(isAbsent ? { note: noteOfAbsence(target, resource) } : {}),
    total: rows.length,
    rows,
    warnings: withoutRepetitions(warnings),
    ...(reading.error === undefined ? {} : { error: liveErrorOf(reading.error) }),
  };
}

/** The answer if the transport of the device does not support the resource; no request is needed. */
export function unsupportedResult(target: Target, resource: LiveResource): WholeResult {
  const other = target.transport === 'snmp' ? 'the API' : 'SNMP';
  const protocol = target.transport === 'snmp' ? 'SNMP' : 'The API';
  return {
    ...heading(target, resource),
    read_at: new Date().toISOString(),
    duration_seconds: 0,
    complete: true,
    absent: true,
    note: `${protocol} does not provide this resource (${resource.title}); ${other} does.`,
    total: 0,
    rows: [],
    warnings: [],
  };
}

const heading = (target: Target, resource: LiveResource) => ({
  device: target.name,
  resource: resource.name,
  transport: target.transport,
});

function noteOfAbsence({ transport }: Target, { title }: LiveResource): string {
  return transport === 'api'
    ? `The device has no menu for this resource (${title}): the package or feature is missing.`
    : `The device reports nothing for this resource (${title}) over SNMP, where an empty table looks like a missing one.`;
}

function warningsOf(read: RowReader): ExporterError[] {
  const parse = valueError(read);
  const warnings = parse === undefined ? [] : [parse];
  const { surplus, ...others } = read.dropped;
  const lost = Object.values(others).reduce((sum, count) => sum + count, 0);
  // if nothing is left, the result of the collector says so
  if (lost > 0 && !read.isUnused) {
    const why = lossText(
      read.losses(read.table.resource?.name ?? '').filter(({ reason }) => reason in others),
    );
    warnings.push(new ExporterError('collector.rows-lost', `Rows were left out: ${why}.`));
  }
  if (surplus > 0) {
    const message = `${surplus} rows over the limit of ${maxRowsOfTable} were left out.`;
    warnings.push(new ExporterError('collector.too-large', message));
  }
  return warnings;
}

function withoutRepetitions(errors: readonly LiveError[]): LiveError[] {
  return [...new Map(errors.map((one) => [`${one.code} ${one.message}`, one])).values()];
}
