import { EventEmitter } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { runCommandLine } from '../../src/cli/run.ts';
import { catalogue } from '../config/catalogue.ts';
import { FakeProber } from '../http/fake-prober.ts';
import { goodConfig } from '../http/start.ts';

export interface Fixture {
  readonly file: string;
  readonly signals: EventEmitter;
  readonly probers: FakeProber[];
  /** What was written so far. */
  readonly output: { stdout: string; stderr: string };
  readonly run: (...words: string[]) => Promise<number>;
}

/** The command line with its environment replaced by objects that a test can inspect. */
export function makeFixture(
  options: { environment?: Record<string, string>; isTTY?: boolean; stdin?: string } = {},
): Fixture {
  const file = join(mkdtempSync(join(tmpdir(), 'mikrofleet-')), 'mikrofleet.yml');
  writeFileSync(file, goodConfig);
  const signals = new EventEmitter();
  const probers: FakeProber[] = [];
  const output = { stdout: '', stderr: '' };
  const environment = { MIKROFLEET_CONFIG_FILE: file, ...options.environment };
  const run = (...words: string[]): Promise<number> =>
    runCommandLine({
      arguments: words,
      environment,
      signals,
      takeHangUp: () => false,
      catalogue,
      version: '1.2.3',
      stdin: Readable.from([Buffer.from(options.stdin ?? '')]),
      stdout: { isTTY: options.isTTY ?? false, write: (text) => (output.stdout += text) },
      stderr: { write: (text) => (output.stderr += text) },
      createProber: () => {
        const prober = new FakeProber();
        probers.push(prober);
        return prober;
      },
    });
  return { file, signals, probers, output, run };
}
