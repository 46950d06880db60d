import { ApiError, toApiError } from '../../api/api-error.ts';
import { readLines } from '../../api/read-lines.ts';
import type { components } from '../../api/schema.generated.ts';
import { text } from '../../texts/register.ts';
import { afterScanLine, nothingFound, type ScanResult } from './candidate.ts';

type Scan = components['schemas']['Scan'];

interface ScanCall {
  readonly signal: AbortSignal;
  readonly onProgress: (result: ScanResult) => void;
}

/** Scans a network, and tells what was found while it goes on. Aborting ends the scan and keeps what was found. */
export async function scanNetwork(body: Scan, { signal, onProgress }: ScanCall): Promise<ScanResult> {
  let result = nothingFound;
  await new Promise<void>((resolve, reject) => {
    const subscription = readLines({
      path: '/scan',
      method: 'POST',
      body,
      accept: 'application/x-ndjson',
    }).subscribe({
      next: (line) => {
        result = afterScanLine(result, line);
        onProgress(result);
      },
      error: (error: unknown) => reject(toApiError(error)),
      complete: () => resolve(),
    });
    signal.addEventListener('abort', () => {
      subscription.unsubscribe();
      resolve();
    });
  });
  if (!signal.aborted && !result.isOver)
    throw new ApiError('proxy.cut-off', text('scanCutOff'), { remedy: text('cutOffRemedy') });
  return result;
}
