import { ApiError, toApiError } from '../../api/api-error.ts';
import { readLines } from '../../api/read-lines.ts';
import type { components } from '../../api/schema.generated.ts';
import { text } from '../../texts/register.ts';
import { afterLine, nothingYet, type TestProgress } from './test-lines.ts';

interface TestCall {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TestProgress) => void;
}

/** Tests a connection, and tells each step while it goes on. Aborting stops the test on the device, and keeps what was told. */
export async function testConnection(
  body: components['schemas']['ConnectionTest'],
  { signal, onProgress }: TestCall,
): Promise<TestProgress> {
  let progress = nothingYet;
  await new Promise<void>((resolve, reject) => {
    const subscription = readLines({
      path: '/test-connection',
      method: 'POST',
      body,
      // An exporter that knows no lines answers with JSON, at its end.
      accept: 'application/x-ndjson, application/json',
    }).subscribe({
      next: (line) => {
        progress = afterLine(progress, line);
        onProgress(progress);
      },
      error: (error: unknown) => reject(toApiError(error)),
      complete: () => resolve(),
    });
    signal.addEventListener('abort', () => {
      subscription.unsubscribe();
      resolve();
    });
  });
  if (!signal.aborted && progress.diagnosis === undefined && progress.failure === undefined)
    throw new ApiError('proxy.cut-off', text('cutOff'), { remedy: text('cutOffRemedy') });
  return progress;
}
