import { useCallback, useEffect, useRef, useState } from 'react';
import { type ApiError, toApiError } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { type Draft, type Secrets, toTest } from './draft.ts';

export type Diagnosis = components['schemas']['Diagnosis'];

export interface ConnectionCheck {
  /** What was tested, as text: to see whether it is still what is typed. */
  readonly tested: string | undefined;
  readonly diagnosis: Diagnosis | undefined;
  /** The test was not made: refused before anything was sent, or the exporter is away. */
  readonly error: ApiError | undefined;
  readonly isRunning: boolean;
  readonly startedAt: number;
  readonly isOk: boolean;
  start(draft: Draft, secrets: Secrets): void;
  stop(): void;
  isOutdated(draft: Draft, secrets: Secrets): boolean;
}

interface State {
  readonly tested?: string;
  readonly diagnosis?: Diagnosis;
  readonly error?: ApiError;
  readonly isRunning: boolean;
  readonly startedAt: number;
}

const asText = (draft: Draft, secrets: Secrets): string => JSON.stringify(toTest(draft, secrets));

/** Runs the connection test of one address at a time. */
export function useConnectionCheck(): ConnectionCheck {
  const [state, setState] = useState<State>({ isRunning: false, startedAt: 0 });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback((draft: Draft, secrets: Secrets) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const tested = asText(draft, secrets);
    const startedAt = Date.now();
    setState({ tested, isRunning: true, startedAt });
    api.post('/test-connection', { body: toTest(draft, secrets), signal: controller.signal }).then(
      (diagnosis) => setState({ tested, diagnosis, isRunning: false, startedAt }),
      (error: unknown) => {
        if (!controller.signal.aborted)
          setState({ tested, error: toApiError(error), isRunning: false, startedAt });
      },
    );
  }, []);
  const stop = useCallback(() => {
    running.current?.abort();
    setState({ isRunning: false, startedAt: 0 });
  }, []);
  const { tested, diagnosis, error, isRunning, startedAt } = state;
  return {
    tested,
    diagnosis,
    error,
    isRunning,
    startedAt,
    isOk: diagnosis?.ok === true,
    start,
    stop,
    isOutdated: (draft, secrets) => tested !== undefined && !isRunning && tested !== asText(draft, secrets),
  };
}
