import type { Target } from '../../config/settings.ts';
import { describeTarget } from '../../config/describe.ts';
import type { ExporterError } from '../../errors/exporter-error.ts';
import { encodeFamilies, type Exposition } from '../../exposition/encode.ts';
import type { ProbeAnswer, ProbeRequest } from '../../probe/probe-service.ts';
import { collectorNote } from '../../probe/collector-note.ts';
import { lossText } from '../../probe/read-log.ts';
import type { ProbeResult } from '../../probe/result.ts';
import type { RegisteredDevice } from '../../devices/device.ts';
import type { DownDevice } from '../../devices/down-device.ts';
import type { Diagnosis } from '../../management/connection-test/diagnosis.ts';
import type { LastProbe } from './probe-history.ts';
import { textTable } from '../../exposition/text-table.ts';

/** What was asked for, and what is known besides the answer. */
export interface DebugFacts extends Omit<ProbeRequest, 'deadline' | 'retry'> {
  readonly timeoutMs: number;
  /** Until somebody may pass the back-off of the device again; 0 if it was asked now. */
  readonly waitMs: number;
  readonly last: LastProbe | undefined;
  /** Set if the device is down and was tested. */
  readonly diagnosis: Diagnosis | undefined;
}

/** The page for `debug=true` up to the metrics: the requests to the device and its replies. */
export function debugHead(
  facts: DebugFacts,
  { result, shared }: ProbeAnswer,
  { duplicates, samples }: Omit<Exposition, 'text'>,
): Buffer {
  const head = [
    section('Device', textTable(describeTarget(facts.target))),
    section(
      'Probe',
      textTable([
        ['result', outcomeOf(result)],
        ...askedRows(facts.last),
        ...waitRows(facts.waitMs),
        ['duration', seconds(result.durationMs)],
        ['timeout', seconds(facts.timeoutMs)],
        ['shared', shared ? 'yes, with another scraper at the same time' : 'no'],
        ['collectors', facts.collectors.join(', ')],
        ['samples', duplicates === 0 ? String(samples) : `${samples}, and ${duplicates} duplicates left out`],
      ]),
    ),
    ...(facts.diagnosis === undefined ? [] : [stepSection(facts.diagnosis)]),
    ...readSection(result),
    ...collectorSection(facts.target, result),
    section('Metrics', ''),
  ].join('\n');
  return Buffer.from(head);
}

/** The same for a device that must or can not be contacted: nothing was sent to it. */
export function downDevicePage(
  { device }: DownDevice,
  { answer: { result }, last }: { readonly answer: ProbeAnswer; readonly last: LastProbe | undefined },
): string {
  const { text } = encodeFamilies(result.families, 'text');
  const known = device === undefined ? [] : [section('Device', textTable(describeDevice(device)))];
  const rows = [['result', outcomeOf(result)], ...askedRows(last)];
  return [...known, section('Probe', textTable(rows)), section('Metrics', text)].join('\n');
}

const describeDevice = (device: RegisteredDevice): string[][] => [
  ['name', device.name],
  ['id', device.id],
  ['address', device.address],
  ['type', device.type],
  ['transport', device.transport],
  ['state', device.state],
];

const outcomeOf = ({ error }: ProbeResult): string =>
  error === undefined ? 'up' : `down: ${error.toLine()}`;

/** By this exporter, since it started. */
function askedRows(last: LastProbe | undefined): string[][] {
  return [
    ['last asked', moment(last?.askedAtMs)],
    ['last up', moment(last?.upAtMs)],
  ];
}

function waitRows(waitMs: number): string[][] {
  if (waitMs === 0) return [];
  const seconds = Math.ceil(waitMs / 1000);
  return [['asked again', `not now: it was a moment ago; wait ${seconds} s`]];
}

const moment = (ms: number | undefined): string =>
  ms === undefined ? 'not since the start of the exporter' : new Date(ms).toISOString();

function stepSection({ steps }: Diagnosis): string {
  const rows = steps.map(({ step, outcome, summary, remedy = '', durationMs }) => {
    return [step, outcome, milliseconds(durationMs), `${summary} ${remedy}`.trim()];
  });
  return section('Connection test', textTable([['step', 'outcome', 'time', 'finding'], ...rows]));
}

function readSection({ reads }: ProbeResult): string[] {
  if (reads.length === 0) return [];
  const rows = reads.map((read) => [
    read.what,
    String(read.rows),
    milliseconds(read.durationMs),
    read.outcome,
    // the clock, for local times: it says nothing about a collector
    read.collectors.length === 0 ? '(time zone)' : read.collectors.join(', '),
    errorText(read.error),
  ]);
  return [section('Reads', textTable([['what', 'rows', 'time', 'outcome', 'collectors', 'error'], ...rows]))];
}

function collectorSection({ transport }: Target, result: ProbeResult): string[] {
  const { collectors } = result;
  if (collectors.length === 0) return [];
  const rows = collectors.map((collector) => {
    const { name, outcome, durationMs, error, losses = [] } = collector;
    const note = collectorNote(collector, transport, result);
    return [name, outcome, milliseconds(durationMs), lossText(losses), `${errorText(error)} ${note}`.trim()];
  });
  return [
    section('Collectors', textTable([['collector', 'outcome', 'time', 'lost', 'error or note'], ...rows])),
  ];
}

function section(title: string, body: string): string {
  return `# ${title}\n\n${body}`;
}

/** As in messages, where times are in seconds too. */
const seconds = (ms: number): string => `${Number((ms / 1000).toFixed(4))} s`;

function milliseconds(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}

function errorText(error: ExporterError | undefined): string {
  return error?.toLine() ?? '';
}
