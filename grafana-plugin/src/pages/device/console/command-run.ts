import { type ApiError, toApiError } from '../../../api/api-error.ts';
import { type Answer, api } from '../../../api/client.ts';
import { outsidePages, useOutsidePage } from '../../../states/outside-page.ts';
import type { Command } from './parse-line.ts';

export type CommandAnswer = Answer<'post', '/devices/{id}/execute'>;

interface Started {
  /** As it was typed. */
  readonly line: string;
  readonly command: Command;
  readonly startedAt: number;
}

/** The last command that was run on a device from here, and what came of it. */
export type CommandRun = Started &
  (
    | { readonly state: 'running'; readonly stop: () => void }
    | { readonly state: 'done'; readonly result: CommandAnswer }
    | { readonly state: 'failed'; readonly error: ApiError }
    | { readonly state: 'stopped' }
  );

/** By device: an answer is still there when the person comes back from another tab. */
const runs = outsidePages<CommandRun>();

export const useCommandRun = (deviceId: string): CommandRun | undefined => useOutsidePage(runs.of(deviceId));

/** Runs on while the person is on another tab or page. One at a time: a double click is one command. */
export function startCommand(deviceId: string, line: string, command: Command, onEnd: () => void): void {
  const run = runs.of(deviceId);
  if (run.get()?.state === 'running') return;
  const controller = new AbortController();
  const started: Started = { line, command, startedAt: Date.now() };
  run.set({ ...started, state: 'running', stop: () => controller.abort() });
  api
    .post('/devices/{id}/execute', {
      path: { id: deviceId },
      body: command,
      signal: controller.signal,
      isChange: true,
    })
    .then(
      (result) => run.set({ ...started, state: 'done', result }),
      (error: unknown) =>
        run.set(
          controller.signal.aborted
            ? { ...started, state: 'stopped' }
            : { ...started, state: 'failed', error: toApiError(error) },
        ),
    )
    .finally(onEnd);
}

/** The exporter ends its connection to the device when the request is gone. */
export function stopCommand(deviceId: string): void {
  const run = runs.of(deviceId).get();
  if (run?.state === 'running') run.stop();
}

/** For tests: as in a new tab of the browser. */
export const forgetCommands = runs.forget;
