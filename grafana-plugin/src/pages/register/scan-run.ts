import { type ApiError, toApiError } from '../../api/api-error.ts';
import type { components } from '../../api/schema.generated.ts';
import { outsidePage } from '../../states/outside-page.ts';
import type { ScanResult } from './candidate.ts';
import { scanNetwork } from './scan-network.ts';

export interface ScanRun {
  readonly result: ScanResult | undefined;
  readonly error: ApiError | undefined;
  readonly isRunning: boolean;
  /** Ends the scan, and keeps what was found. */
  readonly stop: () => void;
}

/** The last scan: it takes minutes, and goes on while the person is on other pages. */
export const scanRun = outsidePage<ScanRun>();

export async function startScan(body: components['schemas']['Scan']): Promise<void> {
  scanRun.get()?.stop();
  const controller = new AbortController();
  let run: ScanRun = {
    result: undefined,
    error: undefined,
    isRunning: true,
    stop: () => controller.abort(),
  };
  const show = (change: Partial<ScanRun>): void => {
    const isLast = scanRun.get() === run;
    run = { ...run, ...change };
    // Another scan may have begun since.
    if (isLast) scanRun.set(run);
  };
  scanRun.set(run);
  try {
    const onProgress = (result: ScanResult): void => show({ result });
    show({ result: await scanNetwork(body, { signal: controller.signal, onProgress }) });
  } catch (failure) {
    show({ error: toApiError(failure) });
  } finally {
    show({ isRunning: false });
  }
}
