import { type Deadline, isTimeout } from '../concurrency/deadline.ts';
import { LruMap } from '../concurrency/lru-map.ts';
import { SingleFlight } from '../concurrency/single-flight.ts';
import { atOnce, inSlices, type Steps } from '../concurrency/slices.ts';
import type { Target } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import type { TableSet } from '../define/collector.ts';
import type { Prober } from '../probe/prober.ts';
import type { TableReading } from '../probe/reading.ts';
import { assemble, maxRowsOfTable, unsupportedResult, type WholeResult } from './assemble.ts';
import { type PageOptions, pageSteps } from './page.ts';
import { PresenceMemory } from './presence.ts';
import type { LiveResource } from './resource.ts';
import type { LiveResult } from './result.ts';

/** The part of a prober that live reading needs; the probe service implements it too. */
export type TableReader = Pick<Prober, 'readTables'>;

export interface LiveOptions extends PageOptions {
  readonly deadline: Deadline;
}

/**
 * Viewers of the same page share a read, and its answer for a moment. Shorter than the shortest stream interval, or a
 * stream would send the same values twice.
 */
const defaultFreshnessMs = 500;
/** Work that keeps its deadline answers within this time; slower work is abandoned. */
const graceMs = 200;

/** Limit on cached resource sets; there could be thousands. */
const maxSets = 100;

/** Reads resources of devices as JSON rows, over the same connections as probes. */
export class LiveReader {
  readonly resources: ReadonlyMap<string, LiveResource>;
  /** What was seen of each device. */
  readonly presence: PresenceMemory;
  readonly #reader: TableReader;
  readonly #onRead: (target: Target, whole: WholeResult) => void;
  readonly #flights: SingleFlight<readonly WholeResult[]>;
  readonly #wanted = new LruMap<string, readonly TableSet[]>(maxSets);

  constructor(
    reader: TableReader,
    resources: readonly LiveResource[],
    options: {
      readonly freshnessMs?: number;
      readonly onRead?: (target: Target, whole: WholeResult) => void;
    } = {},
  ) {
    this.#reader = reader;
    this.presence = new PresenceMemory(resources);
    this.resources = new Map(resources.map((resource) => [resource.name, resource]));
    const { freshnessMs = defaultFreshnessMs, onRead = () => undefined } = options;
    this.#onRead = onRead;
    this.#flights = new SingleFlight({ freshnessMs: () => freshnessMs, graceMs });
  }

  /** Resolves even if the device is down; rejects if the caller leaves or the exporter has an internal error. */
  async read(target: Target, name: string, options: LiveOptions): Promise<LiveResult> {
    const [result] = await this.readSet(target, [name], options);
    if (result === undefined) throw new ExporterError('internal.bug', `Reading ${name} returned no result.`);
    return result;
  }

  /** Reads several resources at once, in the order of `names`. */
  async readSet(target: Target, names: readonly string[], options: LiveOptions): Promise<LiveResult[]> {
    const resources = names.map((name) => this.resource(name));
    const supported = [...this.resources.values()]
      .filter((one) => resources.includes(one))
      .filter((one) => (target.transport === 'api' ? one.overApi : one.overSnmp));
    const read = supported.length === 0 ? [] : await this.#shared(target, supported, options);
    for (const whole of read) {
      this.presence.noteRead({ ...target, id: target.name }, whole);
      this.#onRead(target, whole);
    }
    const wholes = resources.map(
      (resource) => read.find((one) => one.resource === resource.name) ?? unsupportedResult(target, resource),
    );
    return inSlices(pagesOf(wholes, options), options.deadline.signal);
  }

  /** Reads a resource made for one request, such as the routes that match a filter. */
  async readOwn(target: Target, resource: LiveResource, options: LiveOptions): Promise<LiveResult> {
    const isSupported = target.transport === 'api' ? resource.overApi : resource.overSnmp;
    const whole = isSupported
      ? await this.#read(target, [resource], { wanted: resource.sources, deadline: options.deadline })
      : [unsupportedResult(target, resource)];
    const [result] = await inSlices(pagesOf(whole, options), options.deadline.signal);
    if (result === undefined)
      throw new ExporterError('internal.bug', `Reading ${resource.name} returned no result.`);
    return result;
  }

  /** Throws for a name that no collector declares. */
  resource(name: string): LiveResource {
    const found = this.resources.get(name);
    if (found !== undefined) return found;
    const list = [...this.resources.keys()].join(', ');
    throw new ExporterError('request.unknown-resource', `There is no such resource. Available: ${list}.`);
  }

  /** Drops answers that are still fresh. */
  close(): void {
    this.#flights.forget();
  }

  async #shared(
    target: Target,
    resources: readonly LiveResource[],
    { deadline }: LiveOptions,
  ): Promise<readonly WholeResult[]> {
    const key = JSON.stringify([targetKey(target), resources.map(({ name }) => name)]);
    const calledAt = new Date();
    const wanted = this.#wantedOf(resources);
    const run = (own: Deadline): Promise<readonly WholeResult[]> =>
      this.#read(target, resources, { wanted, deadline: own });
    try {
      return (await this.#flights.run(key, run, deadline)).value;
    } catch (error) {
      if (!isTimeout(error)) throw error;
      const late = lateReading(target, deadline.timeoutMs);
      return atOnce(assembleAll(target, resources, { reading: late, readAt: calledAt }));
    }
  }

  async #read(
    target: Target,
    resources: readonly LiveResource[],
    { wanted, deadline }: { readonly wanted: readonly TableSet[]; readonly deadline: Deadline },
  ): Promise<readonly WholeResult[]> {
    const readAt = new Date();
    const reading = await this.#reader.readTables(target, wanted, { deadline, maxRows: maxRowsOfTable });
    const assembly = deadline.extended(graceMs);
    try {
      return await inSlices(assembleAll(target, resources, { reading, readAt }), assembly.signal);
    } finally {
      assembly.end();
    }
  }

  /** Returns the same object for the same resources, because the prober plans once per object. */
  #wantedOf(resources: readonly LiveResource[]): readonly TableSet[] {
    const key = resources.map(({ name }) => name).join();
    const known = this.#wanted.get(key);
    if (known !== undefined) return known;
    const wanted = resources.flatMap(({ sources }) => sources);
    this.#wanted.set(key, wanted);
    return wanted;
  }
}

function* pagesOf(wholes: readonly WholeResult[], options: PageOptions): Steps<LiveResult[]> {
  const pages: LiveResult[] = [];
  for (const whole of wholes) pages.push(yield* pageSteps(whole, options));
  return pages;
}

function* assembleAll(
  target: Target,
  resources: readonly LiveResource[],
  { reading, readAt }: { readonly reading: TableReading; readonly readAt: Date },
): Steps<WholeResult[]> {
  const results: WholeResult[] = [];
  for (const resource of resources) results.push(yield* assemble(target, resource, reading, readAt));
  return results;
}

/** Targets with the same key are read in the same way: same device, tenant and account. */
export function targetKey({ tenant, name, address, port, transport, auth }: Target): string {
  const account = auth[transport]?.key.text ?? null;
  return JSON.stringify([tenant ?? null, name, address, port ?? null, transport, account]);
}

function lateReading(target: Target, timeoutMs: number): TableReading {
  const message = `The read took longer than ${timeoutMs / 1000} seconds.`;
  const error = new ExporterError('device.timeout', message);
  return {
    transport: target.transport,
    tables: [],
    collectors: [],
    error,
    durationMs: timeoutMs,
  };
}
