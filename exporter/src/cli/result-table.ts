import type { Target } from '../config/settings.ts';
import { portOf } from '../config/describe.ts';
import type { Family } from '../exposition/family.ts';
import { compareText } from '../exposition/row-order.ts';
import { textTable } from '../exposition/text-table.ts';
import { collectorNote } from '../probe/collector-note.ts';
import { type CollectorOutcome, lossText } from '../probe/read-log.ts';
import type { ProbeResult } from '../probe/result.ts';
import { escapeInvisible } from '../errors/invisible-text.ts';
import type { Paint } from './paint.ts';
import { valueText } from './value-text.ts';

/** The summary already shows whether the device is up. */
const ownMetrics = /^mikrotik_(up|probe_\w+|collector_\w+)$/;

const outcomeColour = { ok: 'green', absent: 'grey', failed: 'red' } as const satisfies Record<
  CollectorOutcome,
  keyof Paint
>;

/** Formats a probe for people: metrics with their series, then the result of every collector. */
export function resultTable(target: Target, result: ProbeResult, paint: Paint): string {
  const families = result.families
    .filter(({ metric }) => !ownMetrics.test(metric.name))
    .toSorted((left, right) => compareText(left.metric.name, right.metric.name));
  const parts = [
    ...families.map((family) => familyText(family, paint)),
    collectorText(target, result, paint),
  ];
  return [...parts.filter((text) => text !== ''), verdict(target, result, paint)].join('\n');
}

function familyText({ metric, labels, values }: Family, paint: Paint): string {
  const rows: string[][] = [];
  for (const [row, label] of labels.entries()) {
    const value = values[row];
    if (value !== undefined) rows.push([`  ${printable(label)}`, valueText(metric, value)]);
  }
  if (rows.length === 0) return '';
  rows.sort((left, right) => compareText(left[0] ?? '', right[0] ?? ''));
  return `${paint.bold(metric.name)} ${paint.grey(`(${metric.type}) ${metric.help}`)}\n${textTable(rows)}`;
}

function collectorText({ transport }: Target, result: ProbeResult, paint: Paint): string {
  const { collectors } = result;
  if (collectors.length === 0) return '';
  const width = Math.max(...collectors.map(({ name }) => name.length));
  const lines = collectors.map((collector) => {
    const { name, outcome, durationMs, error, losses = [] } = collector;
    const word = paint[outcomeColour[outcome]](outcome.padEnd(6));
    const time = `${durationMs.toFixed(0)} ms`.padStart(9);
    const why = error === undefined ? '' : `  ${printable(error.toLine())}`;
    const lost = losses.length === 0 ? '' : `  lost: ${lossText(losses)}`;
    const note = collectorNote(collector, transport, result);
    return `  ${word}  ${name.padEnd(width)}${time}${lost}${why}${note === '' ? '' : `  ${printable(note)}`}\n`;
  });
  return `${paint.bold('Collectors')}\n${lines.join('')}`;
}

function verdict(target: Target, result: ProbeResult, paint: Paint): string {
  const endpoint = `${target.name} (${target.address} port ${portOf(target)}, ${target.transport})`;
  const time = `${(result.durationMs / 1000).toFixed(3)} s`;
  if (result.error === undefined) return `${endpoint} is ${paint.green('up')}, read in ${time}.\n`;
  return `${endpoint} is ${paint.red('down')} after ${time}: ${printable(result.error.toLine())}\n`;
}

/** Device text must not control the terminal. */
export function printable(text: string): string {
  return escapeInvisible(text.replace(/[^\P{Cc}]/gu, '\ufffd'));
}
