import { isFetchError } from '@grafana/runtime';
import { text } from '../texts/errors.ts';

/** One mistake in a request. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
  readonly line?: number;
  readonly name?: string;
  /** Of an import: what to do about it. */
  readonly remedy?: string;
}

interface ProblemDocument {
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly remedy?: string;
  readonly instance?: string;
  readonly errors?: readonly FieldError[];
  readonly [property: string]: unknown;
}

/**
 * Why a call failed. `code` is one of the exporter's error table, or of what can go wrong before it is reached: `proxy.unreachable`,
 * `proxy.refused`, `proxy.not-found`, `proxy.failed`, `proxy.not-set-up`, `cancelled`.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly status: number | undefined;
  readonly remedy: string;
  /** Id of the request, as in the exporter's log and audit. */
  readonly requestId: string | undefined;
  readonly fields: readonly FieldError[];
  /** Whatever else the exporter says, such as the diagnosis of a failed registration. */
  readonly problem: ProblemDocument | undefined;

  constructor(
    code: string,
    message: string,
    { status, remedy = '', problem }: { status?: number; remedy?: string; problem?: ProblemDocument } = {},
  ) {
    super(message);
    this.code = code;
    this.status = status;
    this.remedy = remedy;
    this.problem = problem;
    this.requestId = problem?.instance;
    this.fields = problem?.errors ?? [];
  }

  /** What was asked for is not there. */
  get isGone(): boolean {
    return this.code === 'registry.not-found';
  }

  /** Somebody else has changed the record since it was read. */
  get isOutdated(): boolean {
    return this.code === 'registry.revision-mismatch';
  }

  /** The exporter does not know the path, its method or a parameter: it is older than the API that the plugin was made for. */
  get isTooOld(): boolean {
    return tooOldCodes.includes(this.code);
  }

  /** Trying again later may help: the exporter, the proxy or the network is away. */
  get isPassing(): boolean {
    return this.status === undefined || this.status === 429 || this.status >= 502;
  }

  /** Whether the exporter has carried it out is not known: its answer was lost, or is still to come. */
  get isUnanswered(): boolean {
    return unansweredCodes.includes(this.code);
  }
}

const unansweredCodes: readonly string[] = [
  'proxy.unreachable',
  'proxy.exporter-away',
  'request.idempotency-running',
];

const tooOldCodes: readonly string[] = [
  'request.not-found',
  'request.method-not-allowed',
  'request.unknown-parameter',
];

export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  // What fetch throws if nothing answers at all.
  if (error instanceof TypeError && !isFetchError(error)) return proxyError(0, error.message);
  if (!isFetchError(error))
    return new ApiError('proxy.failed', error instanceof Error ? error.message : String(error));
  return answerError(error.status, error.data, error.statusText);
}

/** An answer that is no success, of the exporter or of Grafana before it. */
export function answerError(status: number, body: unknown, statusText = ''): ApiError {
  const data: unknown = parsed(body);
  if (isProblem(data))
    return tooOldCodes.includes(data.code)
      ? new ApiError(data.code, text('tooOld'), { status, remedy: text('tooOldRemedy'), problem: data })
      : new ApiError(data.code, data.detail ?? data.title, {
          status,
          remedy: data.remedy ?? '',
          problem: data,
        });
  return proxyError(status, messageOf(data) ?? statusText);
}

/** Nothing answers at all, or not any more. */
export function unreachable(): ApiError {
  return new ApiError('proxy.unreachable', text('grafanaAway'), { remedy: text('grafanaAwayRemedy') });
}

/** Something answers at the address, but not the management API. */
export function notTheApi(status: number): ApiError {
  return new ApiError('proxy.not-exporter', text('notExporter'), {
    status,
    remedy: text('notExporterRemedy'),
  });
}

/** Answers of Grafana itself, which has no codes: by status and the few sentences that its proxy knows. */
function proxyError(status: number, message: string): ApiError {
  if (status === 0 || status === undefined) return unreachable();
  if (status === 401)
    return new ApiError('proxy.signed-out', text('signedOut'), { status, remedy: text('signedOutRemedy') });
  if (status === 403)
    return new ApiError('proxy.refused', text('roleTooLow'), { status, remedy: text('roleTooLowRemedy') });
  if (status === 404 && message.includes('route match'))
    return new ApiError('proxy.not-found', text('routeUnknown'), {
      status,
      remedy: text('routeUnknownRemedy'),
    });
  if (status === 404 && message.toLowerCase().includes('plugin'))
    return new ApiError('proxy.not-set-up', text('notEnabled'), { status, remedy: text('notEnabledRemedy') });
  if (status === 404) return notTheApi(status);
  if (status >= 502)
    return new ApiError('proxy.exporter-away', text('exporterAway'), {
      status,
      remedy: text('exporterAwayRemedy'),
    });
  return new ApiError('proxy.failed', message === '' ? text('unknown', { status }) : message, { status });
}

function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}

function isProblem(data: unknown): data is ProblemDocument {
  return typeof data === 'object' && data !== null && 'code' in data && 'title' in data;
}

function messageOf(data: unknown): string | undefined {
  return typeof data === 'object' && data !== null && 'message' in data ? String(data.message) : undefined;
}
