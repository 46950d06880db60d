import { ApiError, toApiError } from '../../api/api-error.ts';
import { readChunks } from '../../api/read-chunks.ts';
import type { components } from '../../api/schema.generated.ts';
import { text } from '../../texts/register.ts';
import { readTest, type TestProgress } from './test-lines.ts';

interface TestCall {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: TestProgress) => void;
}

/** Tests a connection, and tells each step while it goes on. Aborting stops the test on the device, and keeps what was told. */
export async function testConnection(
  body: components['schemas']['ConnectionTest'],
  { signal, onProgress }: TestCall,
): Promise<TestProgress> {
  let lines = '';
  await new Promise<void>((resolve, reject) => {
    const subscription = readChunks({
      path: '/test-connection',
      method: 'POST',
      body,
      // An exporter that knows no lines answers with JSON, at its end.
      accept: 'application/x-ndjson, application/json',
    }).subscribe({
      next: (chunk) => {
        lines += chunk;
        onProgress(readTest(lines, false));
      },
      error: (error: unknown) => reject(toApiError(error)),
      complete: () => resolve(),
    });
    signal.addEventListener('abort', () => {
      subscription.unsubscribe();
      resolve();
    });
  });
  if (signal.aborted) return readTest(lines, false);
  const progress = readWhole(lines);
  if (progress.diagnosis === undefined && progress.failure === undefined)
    throw new ApiError('proxy.cut-off', text('cutOff'), { remedy: text('cutOffRemedy') });
  return progress;
}

/** An answer that was cut off in the middle of a line is none. */
function readWhole(lines: string): TestProgress {
  try {
    return readTest(lines, true);
  } catch {
    return readTest(lines, false);
  }
}
