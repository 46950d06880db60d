import { Observable } from 'rxjs';
import { notTheApi } from './api-error.ts';
import { type ChunkedCall, readChunks } from './read-chunks.ts';

export type Line = Readonly<Record<string, unknown>>;

/**
 * An answer in lines of JSON, each as soon as it is whole, however it is cut into parts on its way. A line that is cut off at the end is
 * left out: whether something is missing, only the reader knows. Fails with an ApiError if something else than lines comes.
 */
export function readLines(call: ChunkedCall): Observable<Line> {
  return new Observable((subscriber) => {
    // Only what is new is searched: a line may come in a thousand parts.
    let begun = '';
    let isBegun = false;
    const tell = (text: string): void => {
      if (text.trim() === '') return;
      const line = lineOf(text);
      if (line === undefined) subscriber.error(notTheApi(200));
      else subscriber.next(line);
      isBegun = true;
    };
    return readChunks(call).subscribe({
      next: (chunk) => {
        const [first = '', ...others] = chunk.split('\n');
        begun += first;
        for (const next of others) {
          tell(begun);
          begun = next;
        }
      },
      error: (error: unknown) => subscriber.error(error),
      complete: () => {
        // The last line may lack its end; what is no line at all may be the page of a proxy.
        if (!isBegun || lineOf(begun) !== undefined) tell(begun);
        subscriber.complete();
      },
    });
  });
}

function lineOf(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Line) : undefined;
  } catch {
    return undefined;
  }
}
