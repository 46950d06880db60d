import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { ServerSetting } from '../config/settings.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { authorizationOf } from '../outbound/authorization.ts';
import { OutboundError, sendRequest } from '../outbound/send-request.ts';

/** A week of a device in maintenance is 10,080 samples, about 300 kB. */
const maxBytes = 256 * 1024 * 1024;

const sample = Type.Tuple([Type.Number(), Type.String()]);
const resultSchema = Type.Object({
  status: Type.Literal('success'),
  data: Type.Object({
    result: Type.Array(
      Type.Object({
        metric: Type.Record(Type.String(), Type.String()),
        value: Type.Optional(sample),
        values: Type.Optional(Type.Array(sample)),
      }),
    ),
  }),
});
type Row = Static<typeof resultSchema>['data']['result'][number];

export interface Point {
  /** Seconds since 1970. */
  readonly time: number;
  readonly value: number;
}

export interface TimeSeries {
  readonly labels: Readonly<Record<string, string>>;
  readonly points: readonly Point[];
}

export interface RangeQuery {
  readonly expression: string;
  /** Seconds since 1970, both included. */
  readonly start: number;
  readonly end: number;
  /** Seconds. */
  readonly step: number;
}

/** Queries of the Prometheus API v1, which Thanos, Mimir and VictoriaMetrics answer too. */
export class PrometheusClient {
  readonly #setting: () => ServerSetting | undefined;

  /** `setting` is read with every query, so that a reload takes effect. */
  constructor(setting: () => ServerSetting | undefined) {
    this.#setting = setting;
  }

  get isConfigured(): boolean {
    return this.#setting() !== undefined;
  }

  /** One point for each series, at a moment in seconds since 1970. */
  async query(expression: string, time: number, signal: AbortSignal): Promise<readonly TimeSeries[]> {
    return this.#ask('query', { query: expression, time: String(time) }, signal);
  }

  /** The points of each series within a time; at most 11,000 steps. */
  async queryRange(
    { expression, start, end, step }: RangeQuery,
    signal: AbortSignal,
  ): Promise<readonly TimeSeries[]> {
    const parameters = {
      query: expression,
      start: String(start),
      end: String(end),
      step: String(step),
    };
    return this.#ask('query_range', parameters, signal);
  }

  async #ask(
    path: string,
    parameters: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<readonly TimeSeries[]> {
    const setting = this.#setting();
    if (setting === undefined) {
      throw new ExporterError('prometheus.not-configured', 'The configuration file has no prometheus.');
    }
    const url = new URL(`${setting.url.href.replace(/\/$/, '')}/api/v1/${path}`);
    const timeout = AbortSignal.timeout(setting.timeoutMs);
    const answer = await sendRequest(url, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        ...authorizationOf(setting.account),
      },
      body: new URLSearchParams(parameters).toString(),
      tls: setting.tls,
      maxBytes,
      signal: AbortSignal.any([timeout, signal]),
    }).catch((error: unknown) => {
      signal.throwIfAborted();
      if (!(error instanceof OutboundError)) throw error;
      const code = error.isTls ? 'prometheus.tls-failed' : 'prometheus.unreachable';
      throw new ExporterError(code, `Prometheus does not answer: ${error.message}.`);
    });
    return read(answer.status, answer.text).map(seriesOf);
  }
}

function read(status: number, text: string): readonly Row[] {
  // 400, 422 and 503 carry a reason: the query, its limits, or its timeout
  if (status !== 200) {
    const reason = reasonOf(text);
    if (reason !== undefined) {
      throw new ExporterError('prometheus.refused', `Prometheus refuses: ${quoteDeviceText(reason)}.`);
    }
    throw new ExporterError('prometheus.unreachable', `Prometheus answers with HTTP ${status}.`);
  }
  const answer = parsed(text);
  if (!Value.Check(resultSchema, answer)) {
    throw new ExporterError('prometheus.bad-answer', 'The answer is not a result of a query.');
  }
  return answer.data.result;
}

function reasonOf(text: string): string | undefined {
  const answer = parsed(text);
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return undefined;
  return String(answer.error).slice(0, 500);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const seriesOf = ({ metric, value, values = [] }: Row): TimeSeries => ({
  labels: metric,
  points: (value === undefined ? values : [value]).map(([time, text]) => ({ time, value: Number(text) })),
});
