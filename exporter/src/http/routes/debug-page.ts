import { describeTarget } from '../../config/describe.ts';
import type { ExporterError } from '../../errors/exporter-error.ts';
import { encodeFamilies } from '../../exposition/encode.ts';
import type { ProbeAnswer, ProbeRequest } from '../../probe/probe-service.ts';
import { lossText } from '../../probe/read-log.ts';
import type { ProbeResult } from '../../probe/result.ts';
import { textTable } from '../../exposition/text-table.ts';

/** The parameters of the scrape. */
export interface WantedProbe extends Omit<ProbeRequest, 'deadline'> {
  readonly timeoutMs: number;
}

/** The page for `debug=true`: the requests to the device, its replies, and the resulting metrics. */
export function debugPage(request: WantedProbe, { result, shared }: ProbeAnswer): string {
  const { text, duplicates, samples } = encodeFamilies(result.families, 'text');
  const outcome = result.error === undefined ? 'up' : `down: ${result.error.toLine()}`;
  return [
    section('Device', textTable(describeTarget(request.target))),
    section(
      'Probe',
      textTable([
        ['result', outcome],
        ['duration', milliseconds(result.durationMs)],
        ['timeout', milliseconds(request.timeoutMs)],
        ['shared', shared ? 'yes, with another scraper at the same time' : 'no'],
        ['collectors', request.collectors.join(', ')],
        ['samples', duplicates === 0 ? String(samples) : `${samples}, and ${duplicates} duplicates left out`],
      ]),
    ),
    ...readSection(result),
    ...collectorSection(result),
    section('Metrics', text),
  ].join('\n');
}

function readSection({ reads }: ProbeResult): string[] {
  if (reads.length === 0) return [];
  const rows = reads.map((read) => [
    read.what,
    String(read.rows),
    milliseconds(read.durationMs),
    read.outcome,
    read.collectors.join(', '),
    errorText(read.error),
  ]);
  return [section('Reads', textTable([['what', 'rows', 'time', 'outcome', 'collectors', 'error'], ...rows]))];
}

function collectorSection({ collectors }: ProbeResult): string[] {
  if (collectors.length === 0) return [];
  const rows = collectors.map(({ name, outcome, durationMs, error, losses = [] }) => {
    return [name, outcome, milliseconds(durationMs), lossText(losses), errorText(error)];
  });
  return [section('Collectors', textTable([['collector', 'outcome', 'time', 'lost', 'error'], ...rows]))];
}

function section(title: string, body: string): string {
  return `# ${title}\n\n${body}`;
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}

function errorText(error: ExporterError | undefined): string {
  return error?.toLine() ?? '';
}
