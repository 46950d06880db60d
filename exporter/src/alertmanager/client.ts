import type { Static, TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { ServerSetting } from '../config/settings.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { authorizationOf } from '../outbound/authorization.ts';
import { type OutboundAnswer, OutboundError, sendRequest } from '../outbound/send-request.ts';
import {
  type Alert,
  type AlertGroup,
  alertGroupSchema,
  type AlertmanagerStatus,
  alertSchema,
  listOf,
  type Matcher,
  type Silence,
  type SilenceDraft,
  silenceSchema,
  statusSchema,
} from './api-types.ts';
import { matcherText } from './matchers.ts';

/** 10,000 alerts with their annotations are about 10 MB. */
const maxBytes = 64 * 1024 * 1024;

interface Call {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly filter?: readonly Matcher[];
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

export interface AlertFilter {
  readonly matchers: readonly Matcher[];
  /** Default: all three. */
  readonly active?: boolean;
  readonly silenced?: boolean;
  readonly inhibited?: boolean;
}

/**
 * API v2 of a cluster of Alertmanagers. One of them is enough for everything: alerts are sent to all, and silences are
 * gossiped. The first that answers is asked first from then on.
 */
export class AlertmanagerClient {
  readonly #settings: () => readonly ServerSetting[];
  /** URL of the one that answered last. */
  #preferred: string | undefined;

  /** `settings` are read with every call, so that a reload takes effect. */
  constructor(settings: () => readonly ServerSetting[]) {
    this.#settings = settings;
  }

  get isConfigured(): boolean {
    return this.#settings().length > 0;
  }

  async status(signal?: AbortSignal): Promise<AlertmanagerStatus> {
    return this.#json(statusSchema, { path: 'status', signal });
  }

  async alerts(filter: AlertFilter, signal?: AbortSignal): Promise<readonly Alert[]> {
    return this.#json(listOf(alertSchema), { ...queryOf('alerts', filter), signal });
  }

  async alertGroups(filter: AlertFilter, signal?: AbortSignal): Promise<readonly AlertGroup[]> {
    return this.#json(listOf(alertGroupSchema), { ...queryOf('alerts/groups', filter), signal });
  }

  /** Those whose own matchers are among them `matchers`, expired ones included. */
  async silences(matchers: readonly Matcher[], signal?: AbortSignal): Promise<readonly Silence[]> {
    return this.#json(listOf(silenceSchema), { path: 'silences', filter: matchers, signal });
  }

  /** Undefined if there is none with the id. */
  async silence(id: string, signal?: AbortSignal): Promise<Silence | undefined> {
    const answer = await this.#ask({ path: silencePath(id), signal });
    if (isUnknownId(answer)) return undefined;
    return read(silenceSchema, accepted(answer));
  }

  /** Creates or changes a silence; returns its id, which may be a new one. */
  async putSilence(draft: SilenceDraft, signal?: AbortSignal): Promise<string> {
    const answer = accepted(await this.#ask({ method: 'POST', path: 'silences', body: draft, signal }));
    const { silenceID: id } = parse(answer) as { silenceID?: unknown };
    if (typeof id !== 'string') throw badAnswer('it has no silenceID');
    return id;
  }

  /** Ends a silence. One that is unknown or has ended is ended. */
  async expireSilence(id: string, signal?: AbortSignal): Promise<void> {
    const known = await this.silence(id, signal);
    if (known === undefined || known.status.state === 'expired') return;
    accepted(await this.#ask({ method: 'DELETE', path: silencePath(id), signal }));
  }

  async #json<S extends TSchema>(schema: S, call: Call): Promise<Static<S>> {
    return read(schema, accepted(await this.#ask(call)));
  }

  /** The answer of the first that gives one that is not about its own state. */
  async #ask(call: Call): Promise<OutboundAnswer> {
    const all = this.#settings();
    if (all.length === 0) {
      throw new ExporterError('alertmanager.not-configured', 'The configuration file has no alertmanagers.');
    }
    const answers: string[] = [];
    let areTls = 0;
    const preferred = all.filter(({ url }) => url.href === this.#preferred);
    for (const setting of [...preferred, ...all.filter(({ url }) => url.href !== this.#preferred)]) {
      const answer = await askOne(setting, call).catch((error: unknown) => {
        if (!(error instanceof OutboundError)) throw error;
        return error;
      });
      call.signal?.throwIfAborted();
      const reason = noAnswerBecause(answer);
      if (reason === undefined && !(answer instanceof OutboundError)) {
        this.#preferred = setting.url.href;
        return answer;
      }
      // Numbered as in the file: the address may be nobody's business.
      answers.push(`${all.indexOf(setting) + 1}: ${reason}`);
      if (answer instanceof OutboundError && answer.isTls) areTls += 1;
    }
    const message = `None of the ${all.length} Alertmanagers answers (${answers.join('; ')}).`;
    const code = areTls === all.length ? 'alertmanager.tls-failed' : 'alertmanager.unreachable';
    throw new ExporterError(code, message);
  }
}

async function askOne(setting: ServerSetting, call: Call): Promise<OutboundAnswer> {
  const { method = 'GET', path, filter = [], body } = call;
  const base = setting.url.href.replace(/\/$/, '');
  const [pure = '', query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  for (const matcher of filter) parameters.append('filter', matcherText(matcher));
  const search = parameters.size === 0 ? '' : `?${parameters.toString()}`;
  const timeout = AbortSignal.timeout(setting.timeoutMs);
  return sendRequest(new URL(`${base}/api/v2/${pure}${search}`), {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...authorizationOf(setting.account),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    tls: setting.tls,
    maxBytes,
    signal: call.signal === undefined ? timeout : AbortSignal.any([timeout, call.signal]),
  });
}

/** Why the next one is asked; undefined for an answer to the request itself. */
function noAnswerBecause(answer: OutboundAnswer | OutboundError): string | undefined {
  if (answer instanceof OutboundError) return answer.message;
  // An account or a proxy that is wrong there may be right at the next one.
  const isOwn = answer.status >= 500 || [401, 403, 407, 408, 429].includes(answer.status);
  return isOwn && !isUnknownId(answer) ? `HTTP ${answer.status}` : undefined;
}

/** Alertmanager 0.25 says 404 when reading and 500 when expiring a silence that it does not know. */
const isUnknownId = ({ status, text }: OutboundAnswer): boolean =>
  status === 404 || (status === 500 && text.includes('not found'));

/** Before any other question, the body: a reason, in quotes. */
function accepted(answer: OutboundAnswer): OutboundAnswer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  if (answer.status === 404) throw badAnswer('HTTP 404');
  const reason = answer.text.trim().slice(0, 500);
  throw new ExporterError(
    'alertmanager.refused',
    `Alertmanager refuses (HTTP ${answer.status}): ${quoteDeviceText(reason)}.`,
  );
}

function read<S extends TSchema>(schema: S, answer: OutboundAnswer): Static<S> {
  const value = parse(answer);
  if (Value.Check(schema, value)) return value;
  const first = Value.Errors(schema, value).First();
  throw badAnswer(`${first?.path ?? ''} is not as expected`);
}

function parse({ text }: OutboundAnswer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badAnswer('it is not JSON');
  }
}

const badAnswer = (why: string): ExporterError =>
  new ExporterError('alertmanager.bad-answer', `The answer is not one of Alertmanager: ${why}.`);

const silencePath = (id: string): string => `silence/${encodeURIComponent(id)}`;

function queryOf(
  path: string,
  { matchers, active = true, silenced = true, inhibited = true }: AlertFilter,
): Call {
  return { path: `${path}?active=${active}&silenced=${silenced}&inhibited=${inhibited}`, filter: matchers };
}
