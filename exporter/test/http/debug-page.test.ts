import { expect, it } from 'vitest';
import { debugHead } from '../../src/http/routes/debug-page.ts';
import type { ReadRecord } from '../../src/probe/read-log.ts';
import { failedResult } from '../../src/probe/result.ts';
import { ExporterError } from '../../src/errors/exporter-error.ts';
import { parseSettings } from '../../src/config/load.ts';
import { catalogue } from '../config/catalogue.ts';
import { goodConfig } from './start.ts';

const { targets } = parseSettings(goodConfig, { file: 'mikrofleet.yml', environment: {}, catalogue });
const target = targets.get('ap1');

function pageOf(reads: readonly ReadRecord[]): string {
  if (target === undefined) throw new Error('The settings have no such target.');
  const down = failedResult(new ExporterError('device.timeout', 'It did not answer.'), 1691.62);
  const facts = {
    target,
    collectors: ['system'],
    timeoutMs: 10_000,
    waitMs: 0,
    last: undefined,
    diagnosis: undefined,
  };
  const answer = { result: { ...down, reads }, shared: false };
  return debugHead(facts, answer, { duplicates: 0, samples: 1 }).toString();
}

it('has times in seconds, as messages do', () => {
  const page = pageOf([]);
  expect(page).toMatch(/^duration +1\.6916 s$/m);
  expect(page).toMatch(/^timeout +10 s$/m);
});

it('says why the clock is read, of which no collector reports', () => {
  const clock = { what: '/system/clock/print', rows: 1, durationMs: 1, outcome: 'ok' } as const;
  expect(pageOf([{ ...clock, collectors: [] }])).toMatch(
    /^\/system\/clock\/print +1 +1\.0 ms +ok +\(time zone\)/m,
  );
});
