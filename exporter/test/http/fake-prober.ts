import { setTimeout as sleep } from 'node:timers/promises';
import type { Deadline } from '../../src/concurrency/deadline.ts';
import { untilAborted } from '../../src/concurrency/until-aborted.ts';
import type { Target } from '../../src/config/settings.ts';
import { ExporterError } from '../../src/errors/exporter-error.ts';
import { unbudgeted } from '../../src/probe/budget.ts';
import type { Prober, ProberStatistics } from '../../src/probe/prober.ts';
import { probeFamilies } from '../../src/probe/probe-metrics.ts';
import type { ProbeResult } from '../../src/probe/result.ts';
import type { TableReading } from '../../src/probe/reading.ts';

export interface Call {
  readonly target: Target;
  readonly collectors: readonly string[];
  readonly options: Deadline;
}

/** Fake devices: `10.1.1.12` is down, `slow` answers when told to, everything else is up. */
export class FakeProber implements Prober {
  readonly calls: Call[] = [];
  closed = 0;
  /** Time that a probe of a target named `slow` takes. */
  slowMs = 50;
  logins = 0;
  /** Targets whose pause was ended by a person. */
  readonly retried: string[] = [];

  useCollectors(): void {
    // it reads none
  }

  endPause({ name }: Target): void {
    this.retried.push(name);
  }

  async probe(target: Target, collectors: readonly string[], options: Deadline): Promise<ProbeResult> {
    this.calls.push({ target, collectors, options });
    this.logins++;
    if (target.name === 'broken') throw new Error('nobody foresaw hunter2');
    if (target.name === 'slow')
      await untilAborted(sleep(this.slowMs, undefined, { ref: false }), options.signal);
    return target.address === '10.1.1.12' ? downResult : upResult;
  }

  async readTables(target: Target): Promise<TableReading> {
    return { transport: target.transport, tables: [], collectors: [], durationMs: 1 };
  }

  statistics(): ProberStatistics {
    return {
      connectionsOpen: 3,
      snmpSessionsOpen: 2,
      devicesInBackoff: 1,
      loginsSucceeded: this.logins,
      loginsFailed: 0,
      rowsDropped: [{ collector: 'interface', reason: 'duplicate', count: 2 }],
      parseErrors: [{ collector: 'health', reason: 'unreadable', count: 4 }],
      tablesCut: 0,
    };
  }

  async close(): Promise<void> {
    this.closed++;
  }
}

const trap = new ExporterError('collector.trap', 'The device says "no such item".');
const collectors = [
  {
    name: 'system',
    outcome: 'ok',
    durationMs: 4,
    losses: [{ table: '/system/resource/cpu/print', reason: 'duplicate', count: 2 }],
  },
  { name: 'wifi', outcome: 'absent', durationMs: 1 },
  { name: 'routing', outcome: 'failed', durationMs: 2, error: trap },
] as const;

const interfaces = ['interface="ether2"', 'interface="ether1"', 'interface="ether1"'];

export const upResult: ProbeResult = {
  up: true,
  asked: true,
  durationMs: 12.5,
  budget: unbudgeted,
  collectors,
  reads: [
    { what: '/interface/print', collectors: ['interface'], rows: 2, durationMs: 3.25, outcome: 'ok' },
    {
      what: '/routing/print',
      collectors: ['routing'],
      rows: 0,
      durationMs: 2,
      outcome: 'failed',
      error: trap,
    },
  ],
  families: [
    {
      metric: {
        name: 'mikrotik_interface_receive_bytes_total',
        type: 'counter',
        help: 'Bytes received.',
        unit: 'bytes',
      },
      labels: interfaces,
      values: [2048, 1, 7],
    },
    ...probeFamilies({ durationMs: 12.5, collectors }),
  ],
};

const error = new ExporterError('device.login-rejected', 'The device rejected the login.');

export const downResult: ProbeResult = {
  up: false,
  asked: true,
  error,
  durationMs: 5,
  budget: unbudgeted,
  collectors: [],
  reads: [],
  families: probeFamilies({ error, durationMs: 5, collectors: [] }),
};
