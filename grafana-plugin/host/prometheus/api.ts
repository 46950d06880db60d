export type Labels = Readonly<Record<string, string>>;
type Point = readonly [seconds: number, value: string];

export type QueryResult =
  | {
      readonly resultType: 'matrix';
      readonly result: readonly { metric: Labels; values: readonly Point[] }[];
    }
  | { readonly resultType: 'vector'; readonly result: readonly { metric: Labels; value: Point }[] }
  | { readonly resultType: 'scalar'; readonly result: Point };

type Answer<T> =
  | { readonly status: 'success'; readonly data: T }
  | { readonly status: 'error'; readonly error: string };

/** Prometheus' HTTP API behind the server's proxy. */
export class PrometheusApi {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** Sent as a form, since an expression with many devices is longer than an address may be. */
  query(path: 'query' | 'query_range', parameters: Readonly<Record<string, string>>, signal?: AbortSignal) {
    const options = { method: 'POST', body: new URLSearchParams(parameters), signal: signal ?? null };
    return this.#ask<QueryResult>(path, options);
  }

  labelValues(label: string, parameters: Readonly<Record<string, string>>): Promise<readonly string[]> {
    return this.#ask(`label/${label}/values?${new URLSearchParams(parameters).toString()}`, {});
  }

  async #ask<T>(path: string, options: RequestInit): Promise<T> {
    const response = await fetch(`${this.#base}/api/v1/${path}`, options);
    const answer = (await response.json()) as Answer<T>;
    if (answer.status === 'error') throw new Error(answer.error);
    return answer.data;
  }
}
