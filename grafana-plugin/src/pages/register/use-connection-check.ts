import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, toApiError } from '../../api/api-error.ts';
import { type Draft, type Secrets, toTest } from './draft.ts';
import { testConnection } from './test-connection.ts';
import { type Diagnosis, nothingYet, type TestProgress } from './test-lines.ts';

export interface ConnectionCheck {
  /** What was tested, as text: to see whether it is still what is typed. */
  readonly tested: string | undefined;
  readonly progress: TestProgress;
  readonly diagnosis: Diagnosis | undefined;
  /** The test has no result: refused before anything was sent, cut off, or the exporter is away. */
  readonly error: ApiError | undefined;
  readonly isRunning: boolean;
  /** A person stopped it: what was told until then is still there. */
  readonly isStopped: boolean;
  readonly startedAt: number;
  /** When the step under way began. */
  readonly stepAt: number;
  readonly isOk: boolean;
  start(draft: Draft, secrets: Secrets): void;
  /** Of a known device, with its own credential. */
  startDevice(id: string): void;
  /** Ends the test on the device too. */
  stop(): void;
  /** As if nothing had been tested. */
  clear(): void;
  isOutdated(draft: Draft, secrets: Secrets): boolean;
}

interface State {
  readonly tested?: string;
  readonly progress: TestProgress;
  readonly error?: ApiError;
  readonly isRunning: boolean;
  readonly isStopped: boolean;
  readonly startedAt: number;
  readonly stepAt: number;
}

const idle: State = { progress: nothingYet, isRunning: false, isStopped: false, startedAt: 0, stepAt: 0 };

type Body = ReturnType<typeof toTest>;

const asText = (draft: Draft, secrets: Secrets): string => JSON.stringify(toTest(draft, secrets));

/** Runs the connection test of one address at a time. */
export function useConnectionCheck(): ConnectionCheck {
  const [state, setState] = useState<State>(idle);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback((body: Body) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const now = Date.now();
    setState({ ...idle, tested: JSON.stringify(body), isRunning: true, startedAt: now, stepAt: now });
    const show = (change: Partial<State>): void => {
      if (!controller.signal.aborted) setState((before) => ({ ...before, ...change }));
    };
    const onProgress = (progress: TestProgress): void => {
      if (controller.signal.aborted) return;
      setState((before) => ({
        ...before,
        progress,
        stepAt: progress.running === before.progress.running ? before.stepAt : Date.now(),
      }));
    };
    testConnection(body, { signal: controller.signal, onProgress }).then(
      (progress) => show({ progress, isRunning: false, ...errorOf(progress) }),
      (error: unknown) => show({ error: toApiError(error), isRunning: false }),
    );
  }, []);
  const start = useCallback((draft: Draft, secrets: Secrets) => run(toTest(draft, secrets)), [run]);
  const startDevice = useCallback((device: string) => run({ device }), [run]);
  const stop = useCallback(() => {
    running.current?.abort();
    setState((before) => (before.isRunning ? { ...before, isRunning: false, isStopped: true } : before));
  }, []);
  const clear = useCallback(() => {
    running.current?.abort();
    setState(idle);
  }, []);
  const { tested, progress, error, isRunning, isStopped, startedAt, stepAt } = state;
  const { diagnosis } = progress;
  return {
    tested,
    progress,
    diagnosis,
    error,
    isRunning,
    isStopped,
    startedAt,
    stepAt,
    isOk: diagnosis?.ok === true,
    start,
    startDevice,
    stop,
    clear,
    isOutdated: (draft, secrets) => tested !== undefined && !isRunning && tested !== asText(draft, secrets),
  };
}

function errorOf({ failure }: TestProgress): { readonly error: ApiError } | undefined {
  if (failure === undefined) return undefined;
  return { error: new ApiError(failure.code, failure.detail, { remedy: failure.remedy }) };
}
