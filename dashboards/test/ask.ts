import type { BoardQuery } from './board-queries.ts';
import { substituted } from './substitute.ts';

export interface Asked {
  readonly labels: Readonly<Record<string, string>>;
  /** The newest one. */
  readonly value: number;
}

interface Answer {
  readonly status: string;
  readonly error?: string;
  readonly data?: {
    readonly result: readonly {
      readonly metric: Readonly<Record<string, string>>;
      readonly value?: readonly [number, string];
      readonly values?: readonly (readonly [number, string])[];
    }[];
  };
}

interface AskOptions {
  /** Variables of the board; those left out are set to All. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Seconds since 1970; now if left out. */
  readonly at?: number;
  /** Of graphs, in seconds. */
  readonly range?: number;
}

/**
 * Asks Prometheus what a panel asks. Values that a panel draws nothing for (NaN) count as no data.
 *
 * @throws Error if Prometheus refuses the expression
 */
export async function ask(
  url: string,
  { expression, instant, label }: Omit<BoardQuery, 'id'>,
  { variables = {}, at = Date.now() / 1000, range = 600 }: AskOptions = {},
): Promise<readonly Asked[]> {
  const query = substituted(expression, variables);
  if (label !== undefined) return labelValues(url, query, label);
  const { data } = instant
    ? await get(`${url}/api/v1/query`, { query, time: String(at) })
    : await get(`${url}/api/v1/query_range`, {
        query,
        start: String(at - range),
        end: String(at),
        step: '15',
      });
  return data!.result
    .map(({ metric, value, values = [] }) => ({
      labels: metric,
      value: Number((value ?? values.findLast(([, text]) => text !== 'NaN') ?? [0, 'NaN'])[1]),
    }))
    .filter(({ value }) => !Number.isNaN(value));
}

async function labelValues(url: string, selector: string, label: string): Promise<readonly Asked[]> {
  const { data } = (await get(`${url}/api/v1/label/${label}/values`, { 'match[]': selector })) as unknown as {
    readonly data: readonly string[];
  };
  return data.map((value) => ({ labels: { [label]: value }, value: 1 }));
}

async function get(url: string, parameters: Readonly<Record<string, string>>): Promise<Answer> {
  const response = await fetch(`${url}?${new URLSearchParams(parameters).toString()}`);
  const answer = (await response.json()) as Answer;
  if (answer.status !== 'success') throw new Error(`${parameters['query'] ?? url}: ${answer.error ?? ''}`);
  return answer;
}
