import { type ApiError, toApiError } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import { outsidePage } from '../../states/outside-page.ts';
import { contentTypeOf, type Preview } from './inventory-text.ts';

export type ImportRun = { readonly lines: string } & (
  | { readonly state: 'running' /** Of entries that are created or changed. */; readonly count: number }
  | { readonly state: 'done'; readonly result: Preview }
  | { readonly state: 'failed'; readonly error: ApiError }
);

/** The last import: a long list takes its time, and its result is there when the person comes back to the page. */
export const importRun = outsidePage<ImportRun>();

export const sendLines = (lines: string, isDryRun: boolean): Promise<Preview> =>
  api.post('/inventory', {
    ...(isDryRun ? { query: { dry_run: true } } : {}),
    body: lines,
    contentType: contentTypeOf(lines),
  });

export async function startImport(lines: string, count: number, onDone: () => void): Promise<void> {
  importRun.set({ lines, state: 'running', count });
  try {
    importRun.set({ lines, state: 'done', result: await sendLines(lines, false) });
    onDone();
  } catch (error) {
    importRun.set({ lines, state: 'failed', error: toApiError(error) });
  }
}
