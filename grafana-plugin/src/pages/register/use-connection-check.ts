import { useState } from 'react';
import type { ApiError } from '../../api/api-error.ts';
import { type OutsidePage, useOutsidePage } from '../../states/outside-page.ts';
import { type ConnectionRun, startTest } from './connection-run.ts';
import { type Draft, noSecrets, type Secrets, toTest } from './draft.ts';
import { type Diagnosis, nothingYet, type TestProgress } from './test-lines.ts';

export interface ConnectionCheck {
  readonly hasBegun: boolean;
  readonly progress: TestProgress;
  readonly diagnosis: Diagnosis | undefined;
  readonly error: ApiError | undefined;
  readonly isRunning: boolean;
  readonly isStopped: boolean;
  readonly startedAt: number;
  readonly stepAt: number;
  readonly isOk: boolean;
  start(draft: Draft, secrets: Secrets): void;
  /** Of a known device, with its own credential. */
  startDevice(id: string): void;
  stop(): void;
  isOutdated(draft: Draft, secrets: Secrets): boolean;
}

const idle = {
  tested: undefined,
  progress: nothingYet,
  error: undefined,
  isRunning: false,
  isStopped: false,
  startedAt: 0,
  stepAt: 0,
};

const asText = (draft: Draft, secrets: Secrets): string => JSON.stringify(toTest(draft, secrets));

/** The connection test of one place. */
export function useConnectionCheck(place: OutsidePage<ConnectionRun>): ConnectionCheck {
  const run = useOutsidePage(place);
  // Secrets stay in the page, as those in its fields: a test of an earlier visit is judged by all the rest.
  const [typed, setTyped] = useState<Secrets>();
  const { tested, progress, error, isRunning, isStopped, startedAt, stepAt } = run ?? idle;
  const { diagnosis } = progress;
  return {
    hasBegun: run !== undefined,
    progress,
    diagnosis,
    error,
    isRunning,
    isStopped,
    startedAt,
    stepAt,
    isOk: diagnosis?.ok === true,
    start(draft, secrets) {
      setTyped(secrets);
      startTest(place, asText(draft, noSecrets), toTest(draft, secrets));
    },
    startDevice: (device) => startTest(place, device, { device }),
    stop: () => place.get()?.stop(),
    isOutdated: (draft, secrets) =>
      tested !== undefined &&
      !isRunning &&
      (tested !== asText(draft, noSecrets) ||
        (typed !== undefined && asText(draft, typed) !== asText(draft, secrets))),
  };
}
