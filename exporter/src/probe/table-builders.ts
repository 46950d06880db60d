import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import type { Family } from '../exposition/family.ts';
import type { RowOrigin } from '../define/fields.ts';
import { TableBuilder } from '../define/table-builder.ts';
import type { ValueProblem } from '../define/value-reader.ts';
import type { PlannedTable } from './api-plan.ts';
import type { ReadLog } from './read-log.ts';

/** Builders for the tables of a plan, in its order. */
export function buildersOf(tables: readonly PlannedTable[], origin: RowOrigin): TableBuilder[] {
  return tables.map(({ table }) => new TableBuilder(table, origin));
}

/** Families of all tables; values that no parser knows are handed to the log. Returns how many those were. */
export function finishTables(
  tables: readonly PlannedTable[],
  builders: readonly TableBuilder[],
  log: ReadLog,
): { families: Family[]; parseErrors: number } {
  const families: Family[] = [];
  let parseErrors = 0;
  builders.forEach((builder, i) => {
    families.push(...builder.families());
    parseErrors += builder.problemCount;
    const collector = tables[i]?.collector;
    const error = valueError(builder);
    if (error !== undefined && collector !== undefined) log.addValueError(collector, error);
  });
  return { families, parseErrors };
}

interface Problems {
  readonly problems: readonly ValueProblem[];
  readonly problemCount: number;
}

/** Undefined when every value was understood. */
export function valueError({ problems: [first], problemCount }: Problems): ExporterError | undefined {
  if (first === undefined) return undefined;
  const more = problemCount > 1 ? ` and ${problemCount - 1} more` : '';
  return new ExporterError(
    'collector.parse',
    `${first.property} is ${quoteDeviceText(first.text)}, which is not a ${first.expected}${more}.`,
  );
}
