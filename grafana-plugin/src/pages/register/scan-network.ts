import { toApiError } from '../../api/api-error.ts';
import { readChunks } from '../../api/read-chunks.ts';
import type { components } from '../../api/schema.generated.ts';
import { readScan, type ScanResult } from './candidate.ts';

type Scan = components['schemas']['Scan'];

interface ScanCall {
  readonly signal: AbortSignal;
  readonly onProgress: (result: ScanResult) => void;
}

/** Scans a network, and tells what was found while it goes on. Aborting ends the scan and keeps what was found. */
export async function scanNetwork(body: Scan, { signal, onProgress }: ScanCall): Promise<ScanResult> {
  let lines = '';
  await new Promise<void>((resolve, reject) => {
    const subscription = readChunks({
      path: '/scan',
      method: 'POST',
      body,
      accept: 'application/x-ndjson',
    }).subscribe({
      next: (chunk) => {
        lines += chunk;
        onProgress(readScan(lines));
      },
      error: (error: unknown) => reject(toApiError(error)),
      complete: () => resolve(),
    });
    signal.addEventListener('abort', () => {
      subscription.unsubscribe();
      resolve();
    });
  });
  return readScan(`${lines}\n`);
}
