import { ApiError, toApiError } from '../../api/api-error.ts';
import { type OutsidePage, outsidePage, outsidePages } from '../../states/outside-page.ts';
import { testConnection } from './test-connection.ts';
import { nothingYet, type TestProgress } from './test-lines.ts';

type Body = Parameters<typeof testConnection>[0];

/** A connection test, while it goes on and after. Nothing in it is secret: it stays until the next one. */
export interface ConnectionRun {
  /** What is tested, as text without secrets: to see whether it is still what is typed. */
  readonly tested: string;
  readonly progress: TestProgress;
  /** The test has no result: refused before anything was sent, cut off, or the exporter is away. */
  readonly error: ApiError | undefined;
  readonly isRunning: boolean;
  /** A person stopped it: what was told until then is still there. */
  readonly isStopped: boolean;
  readonly startedAt: number;
  /** When the step under way began. */
  readonly stepAt: number;
  /** Ends the test on the device too. */
  readonly stop: () => void;
}

/** Of the wizard: it goes on while the person is on other pages. */
export const wizardTest = outsidePage<ConnectionRun>();

/** Of registered devices, each by its id. */
export const deviceTests = outsidePages<ConnectionRun>();

/** Without the way to stop it: that holds the request, and with it the password. */
const ended = { isRunning: false, stop: () => undefined };

/** One at a time in one place: a new test ends the one before. */
export function startTest(place: OutsidePage<ConnectionRun>, tested: string, body: Body): void {
  place.get()?.stop();
  const controller = new AbortController();
  const { signal } = controller;
  const now = Date.now();
  let run: ConnectionRun = {
    tested,
    progress: nothingYet,
    error: undefined,
    isRunning: true,
    isStopped: false,
    startedAt: now,
    stepAt: now,
    stop: () => {
      show({ ...ended, isStopped: true });
      controller.abort();
    },
  };
  const show = (change: Partial<ConnectionRun>): void => {
    // Ended, or another one is shown since.
    if (!run.isRunning || place.get() !== run) return;
    run = { ...run, ...change };
    place.set(run);
  };
  const onProgress = (progress: TestProgress): void => {
    const isSameStep = progress.running === run.progress.running;
    show({ progress, stepAt: isSameStep ? run.stepAt : Date.now() });
  };
  place.set(run);
  testConnection(body, { signal, onProgress }).then(
    (progress) => show({ ...ended, progress, error: errorOf(progress) }),
    (error: unknown) => show({ ...ended, error: toApiError(error) }),
  );
}

/** As if nothing had been tested. */
export function clearTest(place: OutsidePage<ConnectionRun>): void {
  place.get()?.stop();
  place.set(undefined);
}

function errorOf({ failure }: TestProgress): ApiError | undefined {
  if (failure === undefined) return undefined;
  return new ApiError(failure.code, failure.detail, { remedy: failure.remedy });
}
